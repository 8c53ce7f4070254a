// libcurl, loaded when the first exchange begins: it brings thirty libraries with it, a seventh of the time of a chart.
//
// The options of libcurl go through C's `...`, which Swift cannot call: here is one function for each type of value.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include "../CLinux/loading.h"

// The function of libcurl with this name. Only after `curl_start` has returned CURLE_OK.
#define CURL_FUNCTION(name) LOADED("libcurl.so.4", name)

/// Loads libcurl and makes it ready; called once, before everything else.
static inline CURLcode curl_start(void) {
  __typeof__(&curl_global_init) start = CURL_FUNCTION(curl_global_init);
  return start ? start(CURL_GLOBAL_DEFAULT) : CURLE_FAILED_INIT;
}

static inline CURL *curl_open(void) { return CURL_FUNCTION(curl_easy_init)(); }

static inline void curl_close(CURL *handle) { CURL_FUNCTION(curl_easy_cleanup)(handle); }

static inline CURLcode curl_run(CURL *handle) { return CURL_FUNCTION(curl_easy_perform)(handle); }

static inline struct curl_slist *curl_list_append(struct curl_slist *list, const char *text) {
  return CURL_FUNCTION(curl_slist_append)(list, text);
}

static inline void curl_list_free(struct curl_slist *list) { CURL_FUNCTION(curl_slist_free_all)(list); }

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return CURL_FUNCTION(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return CURL_FUNCTION(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return CURL_FUNCTION(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode curl_set_list(CURL *handle, CURLoption option, const struct curl_slist *value) {
  return CURL_FUNCTION(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode curl_set_callback(
    CURL *handle, CURLoption function, curl_read_callback callback, CURLoption data, void *context) {
  CURLcode code = CURL_FUNCTION(curl_easy_setopt)(handle, function, callback);
  return code != CURLE_OK ? code : CURL_FUNCTION(curl_easy_setopt)(handle, data, context);
}

static inline CURLcode curl_set_reader(CURL *handle, curl_read_callback callback, void *context) {
  return curl_set_callback(handle, CURLOPT_READFUNCTION, callback, CURLOPT_READDATA, context);
}

static inline CURLcode curl_set_writer(CURL *handle, curl_write_callback callback, void *context) {
  return curl_set_callback(handle, CURLOPT_WRITEFUNCTION, callback, CURLOPT_WRITEDATA, context);
}

static inline CURLcode curl_set_header_writer(CURL *handle, curl_write_callback callback, void *context) {
  return curl_set_callback(handle, CURLOPT_HEADERFUNCTION, callback, CURLOPT_HEADERDATA, context);
}

static inline CURLcode curl_get_number(CURL *handle, CURLINFO info, long *value) {
  return CURL_FUNCTION(curl_easy_getinfo)(handle, info, value);
}
