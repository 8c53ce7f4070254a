/// The version of the program, as `shanhai --version` prints it; the README's changelog says what changed in it.
public let shanhaiVersion = "0.5.0"
