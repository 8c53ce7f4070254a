import CPangoCairo
import Diagnostics

/// Throws unless `status` is success. An unknown status is an error as well.
///
/// `what` names the thing being made, such as `PDF`.
func check(_ status: cairo_status_t, making what: String) throws(Failure) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
  if status == CAIRO_STATUS_NO_MEMORY {
    throw Failure(Wording("内存不足，无法生成 \(what)", en: "not enough memory to make the \(what)"))
  }
  throw Failure(Wording("无法生成 \(what)：绘图库报告 `\(reason)`", en: "cannot make the \(what): cairo says `\(reason)`"))
}
