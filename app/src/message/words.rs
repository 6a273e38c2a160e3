//! Titles, labels, buttons and links. What the product fixes stands here word for word: tests find
//! pages by it.

// Login
pub const LOGIN: &str = "Login";
pub const USERNAME: &str = "Username";
pub const PASSWORD: &str = "Password";
pub const SIGN_IN: &str = "Sign In";
pub const FORGOT_PASSWORD: &str = "Forgot your password?";
pub const SEND_TEMPORARY_PASSWORD: &str = "Send a new temporary password";
pub const SHOW: &str = "Show";
pub const SHOW_WHAT: &str = " password";
pub const CAPS_LOCK: &str = "Caps Lock is on.";
pub const SIGNED_OUT: &str = "You are signed out.";

// Forgot your password?
pub const ASK_ADMINISTRATOR: &str = "Ask your administrator to send you a new temporary password. \
    It comes by email, and you choose a password of your own when you sign in with it.";
pub const BACK_TO_LOGIN: &str = "Back to Login";

// Set Up Required
pub const SET_UP: &str = "Set Up Required";
pub const SET_UP_OPTIONAL: &str = "Your account can be protected by a second step, an authenticator app on \
    your phone. You can also do this later.";
pub const SCAN: &str = "Open your authenticator app, choose to add an account, and scan this code.";
pub const QR_CODE: &str = "QR code that adds this account to an authenticator app. \
    If you cannot scan it, choose Set up manually.";
pub const OPEN_APP: &str = "Open authenticator app";
pub const OPEN_APP_HINT: &str = "On this device, or scan the code with another one.";
pub const SET_UP_MANUALLY: &str = "Set up manually";
pub const MANUAL_HINT: &str = "Enter these in your authenticator app:";
pub const NAME: &str = "Name";
pub const KEY: &str = "Key";
pub const TYPE: &str = "Type";
pub const TIME_BASED: &str = "Time-based";
pub const COPY: &str = "Copy";
pub const CONTINUE: &str = "Continue";
pub const SKIP: &str = "Skip for now";

// Verification Required
pub const VERIFY_TITLE: &str = "Verification Required";
pub const CODE: &str = "Code";
pub const VERIFY: &str = "Verify";
pub const BACK_TO_QR: &str = "Back to the QR code";
pub const USE_BACKUP_CODE: &str = "Use a backup code";
pub const ANOTHER_ACCOUNT: &str = "Sign in with another account";

// Verify with Backup Code
pub const BACKUP_CODE_TITLE: &str = "Verify with Backup Code";
pub const BACKUP_CODE_INTRO: &str = "Enter one of the backup codes that you saved when you set up \
    your account. Each works once.";
pub const BACKUP_CODE: &str = "Backup code";
pub const USE_AUTHENTICATOR: &str = "Use your authenticator app";

// Backup Codes
pub const BACKUP_CODES: &str = "Backup Codes";
pub const BACKUP_CODES_INTRO: &str = "If you ever lose your phone, each of these codes signs you in once. \
    Keep them somewhere safe, such as a password manager.";
pub const DOWNLOAD: &str = "Download";
pub const PRINT: &str = "Print";
pub const CODES_SAVED: &str = "I have saved these codes";
pub const CODES_NOT_SAVED: &str = "Save the codes first, then tick this box. They are not shown again.";
pub const DONE: &str = "Done";
pub const COPIED: &str = "Copied to the clipboard.";
pub const SELECTED: &str = "Your browser does not allow copying from here. The text is selected: press \
    Ctrl+C, or \u{2318}C on a Mac.";
pub const DOWNLOADED: &str = "The file is among your downloads.";

// Change your Password
pub const CHANGE_PASSWORD_TITLE: &str = "Change your Password";
pub const CHANGE_PASSWORD_FORCED: &str = "You signed in with a temporary password. Choose one of your own \
    to finish.";
pub const OLD_PASSWORD: &str = "Old password";
pub const NEW_PASSWORD: &str = "New password";
pub const CONFIRM_PASSWORD: &str = "Confirm new password";
pub const CHANGE_PASSWORD: &str = "Change Password";
pub const RULES: &str = "The new password";
pub const RULE_KEPT: &str = "met: ";
pub const RULE_OPEN: &str = "not met yet: ";
pub const PASSWORD_CHANGED: &str = "Your password is changed. You are signed out everywhere else.";
pub const BACK: &str = "Back";

// Signed in
pub const SIGNED_IN: &str = "Signed in";
pub const CHANGE_PASSWORD_LINK: &str = "Change your password";
pub const SIGN_OUT: &str = "Sign out";

// The steps of a set-up
pub const PROGRESS: &str = "Progress";
pub const STEPS: [&str; 3] = ["Set up", "Verify", "Save codes"];
pub const STEP_DONE: &str = "done: ";

// When something is in the way
pub const EXPIRED: &str = "Session expired";
pub const EXPIRED_TEXT: &str = "You were away for a while, so you were signed out to keep your account safe. \
    Nothing is lost: sign in again to go on.";
pub const SIGN_IN_AGAIN: &str = "Sign in again";
pub const NOT_FOUND: &str = "Page not found";
pub const NOT_FOUND_TEXT: &str =
    "There is nothing at this address. It may be mistyped, or the page has moved.";
pub const TO_START: &str = "Go to the start page";
pub const UNREACHABLE: &str = "Server unreachable";
pub const UNREACHABLE_TEXT: &str = "There is no answer from the server. Check your connection, \
    then try again. If it stays like this, tell your administrator.";
pub const TRY_AGAIN: &str = "Try again";
pub const LOADING: &str = "Loading";
pub const ENDS_SOON: &str = "This sign-in ends in 2 minutes.";
