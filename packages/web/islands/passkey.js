// Signing in with a passkey: fills the form when the browser can. The page works without it.
