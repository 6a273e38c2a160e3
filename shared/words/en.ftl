### All user-visible text in English. The other languages follow this file.
###
### Style: short and kind, in the second person. A message says what happened and what to do next.
### Titles, buttons and links that product.md fixes are copied word for word.
### `make test` names messages that are missing or surplus in a language, and messages that nothing uses.

## The language itself

# The language's own name, shown in the list of languages.
language-name = English
# ltr or rtl.
direction = ltr
# The locale for dates and times (BCP 47).
locale = en-GB
# Ends a label. A space and the value follow.
colon = :
# Label of the list of languages.
languages = Language

## Login

login = Login
username = Username
password = Password
show = Show
show-password = Show password
sign-in = Sign In
forgot-password = Forgot your password?
passkey-sign-in = Sign in with a passkey
login-with-provider = Login with the identity provider
login-with = Login with { $provider }
send-temporary-password = Send a new temporary password
caps-lock = Caps Lock is on.
wrong-credentials = Incorrect username or password. Check both and try again.
temporary-password-expired = Your temporary password has expired: it was valid for 24 hours. Send a new one to your email address.
temporary-password-sent = A new temporary password is on its way to your email address. Use it to sign in within 24 hours.
passkey-not-used = No passkey was used. You may have cancelled, or it took too long. Try again, or sign in another way.
passkey-rejected = This passkey was not accepted. Try another one, or sign in another way.
passkey-expired = That took too long. Try again.
passkey-wrong-address = Passkeys do not work at this address. Sign in another way, and tell your administrator.
passkey-failed = The passkey could not be used. Try again, or sign in another way.

## Verification Required

verify-title = Verification Required
verify-intro = Enter the 6-digit code that your authenticator app shows for { $application }. A pasted code is submitted immediately.
code = Code
next-code = Your app will show a new code in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
remember-browser = Don’t ask again on this browser for { $days ->
    [one] { $days } day
   *[other] { $days } days
}
verify = Verify
back-to-qr-code = Back to the QR code
use-backup-code = Use a backup code
use-passkey = Use a passkey
verify-passkey-intro = Use your passkey to sign in to { $application }. Your device asks for your fingerprint, face or PIN.
no-passkeys-here = This browser does not support passkeys, but your account needs one. Use a newer browser or another device.
another-account = Sign in with another account
sign-in-ended = Too many incorrect codes. Sign in again to start over.
code-wrong = That code is incorrect. Enter the latest code from your app.
code-wrong-time = It is now { $time }. If your phone shows a different time, turn on automatic date and time.
code-used = That code has already been used. Wait for the next one.
code-stale = A newer code has already been used. Wait for the next one.
codes-blocked = Codes from your authenticator app are locked after too many incorrect attempts. Use a backup code or contact your administrator.
clock-behind = Your phone’s clock is about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} behind. Turn on automatic date and time on your phone, then enter the new code.
clock-ahead = Your phone’s clock is about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} ahead. Turn on automatic date and time on your phone, then enter the new code.
tries-left = You have { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
} left.

## Verify with Backup Code

backup-code-title = Verify with Backup Code
backup-code-intro = Enter one of your saved backup codes. Each code works once.
backup-code = Backup code
use-authenticator = Use your authenticator app
backup-code-wrong = That is not one of your backup codes. Check each letter and digit.
backup-code-used = That code has already been used. Enter a different backup code.
backup-codes-blocked = Backup codes are locked after too many incorrect attempts. Use your authenticator app or contact your administrator.
backup-code-accepted = Backup code accepted.
codes-left = You have { $count ->
    [0] no backup codes
    [one] { $count } backup code
   *[other] { $count } backup codes
} left.
new-codes = Create new ones under “Security”.

## Signed in

signed-in = Signed in
signed-in-as = You are signed in as { $username }.
signed-in-as-name = You are signed in as { $name } ({ $username }).
go-to = Go to { $application }
security = Security
administration = Administration
set-up-within = Set up a second step under “Security” within { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
sign-out = Sign out

## This wasn’t me

not-me-title = Secure your account
not-me-intro = You received an email about a change to your account. If you did not make this change, press the button. It signs out every browser and puts your account on hold: nobody can sign in until you choose a new password with a code that we email to you.
not-me-nothing = If you made the change yourself, close this page. Nothing will change.
not-me = This wasn’t me
not-me-held = Your account is on hold, and every browser has been signed out.
not-me-next-password = Next, choose a new password. An email with a code is on its way to you.
not-me-next-review = An administrator also has to release your account. Contact your administrator.
not-me-ended = This link no longer works. It can be used once, within 7 days. If you are worried about your account, choose “Forgot your password?” on the Login page or contact your administrator.
not-me-no-code = This address is incomplete. Open the link in the email again.

## Steps of a set-up

progress = Progress
step-set-up = Set up
step-verify = Verify
step-save-codes = Save codes
step-done = done:

## Input errors

username-empty = Enter your username or email address.
username-wrong = That is too long for a username or email address. Check what you entered.
password-empty = Enter your password.
password-too-long = That password is too long. Check what you entered.
code-empty = Enter the code from your authenticator app.
code-not-digits = Use digits only. Enter the 6-digit code from your authenticator app.
code-length = Enter exactly 6 digits.
backup-code-empty = Enter one of your backup codes.
backup-code-character = Backup codes contain only letters and digits. Remove all other characters.
backup-code-length = A backup code has 15 letters and digits, in three groups of five. Enter one complete code.

## Errors and waiting

throttled-seconds = Too many attempts. Wait { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}, then try again.
throttled-minutes = Too many attempts. Wait { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}, then try again.
busy = The server is busy. Try again in a moment.
no-answer = The server is not responding. Nothing is lost. Check your connection, then try again.
still-no-answer = The server is still not responding. Wait a moment, then try again.
malformed = This page may be out of date. Reload it, then try again.
changed-elsewhere = Something changed in another window. Try again.
slow = This is taking longer than usual. What you entered is kept. Stay on this page.
offline = You are offline. What you entered is kept. Continue when you are back online.
expired = Session expired
expired-text = You were signed out after a period of inactivity to keep your account safe. Nothing is lost. Sign in again to continue.
sign-in-again = Sign in again
not-found = Page not found
not-found-text = There is no page at this address. It may be mistyped, or the page may have moved.
to-start = Go to the start page
unreachable = Server unreachable
unreachable-text = The server is not responding. Check your connection, then try again. If the problem continues, contact your administrator.
try-again = Try again
loading = Loading
sign-in-ends-soon = This sign-in expires in 2 minutes. Finish before then, or sign in again to start over.
session-ends-soon = You will be signed out in 2 minutes.
stay-signed-in = Stay signed in
no-script = This page needs JavaScript. Turn it on for this site, then reload the page.
late = This is taking longer than expected. The page needs JavaScript and WebAssembly, which all current browsers support. Check your connection and reload the page. If the problem continues, try another browser or contact your administrator.

# Messages of the account program (set-up, password reset, security, administration). The login program does not load them.

## Account

## Set Up Required

set-up = Set Up Required
set-up-optional = Protect your account with a second step: an authenticator app on your phone. You can also do this later.
set-up-until = You can skip this until { $day }. After that, you need a second step to sign in.
scan = Open your authenticator app, add an account and scan this QR code.
qr-code = QR code that adds this account to an authenticator app. If you cannot scan it, choose “Set up manually”.
enlarge-qr-code = Enlarge the QR code
close = Close
open-app = Open authenticator app
open-app-hint = If the app is on this device, open it here. If it is on another device, scan the code with that device.
set-up-manually = Set up manually
use-passkey-instead = Use a passkey instead
use-authenticator-instead = Use an authenticator app instead
passkey-required = Your account needs a passkey.
create-passkey-text = With a passkey, you sign in with your fingerprint, face or PIN instead of a password and a code. It stays on your device or in your password manager.
create-passkey = Create a passkey
passkey-not-created = No passkey was created. You may have cancelled, or it took too long. Try again.
passkey-on-device = This device already has a passkey for your account. Use that one, or choose another device.
passkey-creation-failed = The passkey could not be created. This device may not support passkeys that need a fingerprint, face or PIN. Try again, or choose another device.
passkeys-too-many = Your account already has 10 passkeys, the maximum. Remove one first.
manual-hint = Enter these details in your authenticator app:
name = Name
key = Key
type = Type
time-based = Time-based
copy = Copy
copy-name = Copy name
copy-key = Copy key
copy-type = Copy type
continue = Continue
skip = Skip for now

## Backup Codes

backup-codes = Backup Codes
backup-codes-intro = If you lose your phone, you can sign in with one of these codes. Each code works once. Keep them somewhere safe, such as a password manager.
download = Download
print = Print
codes-saved = I have saved these codes
codes-not-saved = Save the codes first, then tick this box. They will not be shown again.
done = Done
copied = Copied to the clipboard.
selected = Your browser does not allow this page to copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.
downloaded = The file is in your downloads.

## The saved copy of the backup codes

saved-title = Backup codes
saved-application = Application
saved-username = Username
saved-date = Date
# Part of the file name; only letters a to z and spaces.
saved-file = backup codes
saved-how-1 = Sign in with your username and password. On the “Verification Required” page, choose “Use a backup code” and enter one of these codes.
saved-how-2 = Each code works once. Cross it off after you use it.
saved-how-3 = Keep the codes somewhere safe, away from your phone. Anyone who has one of them and your password can sign in as you.

## Change your Password

change-password-title = Change your Password
change-password-forced = You signed in with a temporary password. Choose your own password to finish.
old-password = Old password
show-old-password = Show old password
new-password = New password
show-new-password = Show new password
confirm-password = Confirm new password
show-confirm-password = Show confirmation of the new password
change-password = Change Password
rules = The new password
rule-met = met:
rule-not-met = not met yet:
rule-length = has at least 12 characters
rule-not-common = is not a common password
rule-not-own-words = is not based on your name, your email address or the application’s name
password-changed = Your password has been changed. You have been signed out everywhere else.
old-password-wrong = That is not your old password. Check it and try again.
same-password = That is your old password. Choose a new one.
old-password-expired = This temporary password has expired. Sign out, and choose a new password with “Forgot your password?” on the Login page.

## New password errors

new-password-empty = Enter a new password.
new-password-too-short = This password is too short. Use at least 12 characters.
new-password-too-long = This password is too long. Use at most 256 characters.
new-password-own-words = This password is based on your name, your email address or the application’s name. Choose one that is harder to guess.
new-password-common = This password is too common and easy to guess. Choose another one, such as several unrelated words.
confirmation-empty = Enter the new password again.
confirmation-wrong = The passwords do not match. Enter the new password again.

## Password reset

request-reset = Request Password Reset
request-reset-intro = Enter your username or email address. You will get an email with a code to choose a new password.
username-or-email = Username or email address
send-verification-email = Send Verification Email
reset-mail-sent = If an account with a password matches what you entered, an email with a code is on its way. If it does not arrive within a few minutes, check your spam folder or contact your administrator.
have-reset-code = I have a code
reset-password = Reset Password
reset-password-intro = Enter the code from the email and choose a new password.
verification-code = Verification Code
reset-code-empty = Enter the code from the email.
reset-code-character = The code contains only letters and digits. Copy it from the email.
reset-code-length = The code has 28 letters and digits. Copy all of it from the email.
reset-code-wrong = That code is incorrect. Copy the code from the latest email.
reset-code-ended = This code no longer works. It has already been used, is more than 15 minutes old, or was replaced by a newer one. Request a new email.
new-reset-mail = Send a new email
password-reset-done = Your password has been reset, and you have been signed out everywhere. Go to Login and sign in with your new password.
password-reset-held = Your password has been reset. Your account is still on hold: an administrator has to release it before you can sign in. Contact your administrator.
back-to-login = Back to Login

## Login with the identity provider

sso-unavailable = The identity provider is not responding. Wait a moment, then try again. If the problem continues, contact your administrator.
sso-refused = The identity provider did not sign you in. You may have cancelled, or you may not have access to this application. Try again or contact your administrator.
sso-ended = This sign-in is no longer valid. It took longer than 15 minutes, was already completed, or was started in another browser. Start again.
sso-unverified = The identity provider’s response could not be verified, so you were not signed in. Try again. If it happens again, contact your administrator.
sso-no-account = The identity provider recognises you, but you do not have an account here. Ask your administrator for one.
sso-disabled = Your account here is disabled. Contact your administrator.

## Signed-in pages

skip-to-content = Skip to main content
account-menu = Account menu: { $name }
show-as-table = Show as a table
select-all = Select all on this page
select-named = Select { $name }

## Security

security-password-text = Use a long password that you do not use anywhere else.
identity-provider = Identity provider
security-provider-text = You sign in with your identity provider. Change your password and your second step there.
change-password-link = Change your password
cancel = Cancel
save = Save
second-step-on = On
second-step-missing = Not set up
second-step-off = Off
second-step-none = You have not set up a second step yet. With a passkey or an authenticator app, nobody can sign in as you with your password alone.
codes-left-of = { $left } of { $all } left
codes-saved-on = Saved on { $day }.
signed-in-where = Where you are signed in
password-changed-on = Changed on { $day }.

## Reauthentication

confirm-title = Confirm your identity
confirm-by-password = To continue, enter your password again.
confirm-by-code = To continue, enter a code from your authenticator app.
confirm-at-provider = To continue, sign in with your identity provider again. Then come back here and try again.
confirm = Confirm
use-code-instead = Use a code instead
use-password-instead = Use your password instead
password-wrong = That is not your password. Check it and try again.
confirm-needs-code = You signed in on a remembered browser, so your password alone is not enough here. Enter a code from your authenticator app.
confirm-needs-passkey = Your account requires a passkey here. Use it to confirm that it is you.

## Security: authenticators

authenticators = Authenticator apps
authenticators-none = You have not set up an authenticator app yet. With one, nobody can sign in as you with your password alone.
authenticators-off = This application does not ask for a code when you sign in.
authenticator = Authenticator app
passkey = Passkey
authenticator-facts = Set up on { $day }. Last used: { $used }.
add-authenticator = Add authenticator app
rename = Rename
rename-named = Rename { $name }
replace = Replace
replace-named = Replace { $name }
replace-text = The old app works until you confirm the new one.
remove = Remove
remove-named = Remove { $name }
remove-text = Its codes stop working immediately. This cannot be undone.
remove-last-text = This is your only authenticator app. If you remove it, your backup codes are removed too, and only your password protects your account. This cannot be undone.
remove-last-refused = This is your only authenticator app, and your account needs one. Set up another one first, or replace this one.
authenticator-name = Name of the app
authenticator-name-text = After you add the account to the app, give the app a name that you will recognise, such as “Work phone”, and enter the code it shows.
authenticator-name-empty = Enter a name that you will recognise, such as “Work phone”.
authenticator-name-long = This name is too long. Use at most 40 characters.
authenticator-name-character = Use a single line without hidden characters.
authenticator-set-up = The authenticator app is set up.
authenticator-replaced = The new authenticator app is set up. Codes from the old app no longer work.
authenticator-renamed = The authenticator app has been renamed.
authenticator-removed = The authenticator app has been removed.
passkeys = Passkeys
passkeys-off = Passkeys are turned off at the moment, so you cannot sign in with these.
passkey-facts = Added on { $day }. Last used: { $used }.
passkey-facts-unused = Added on { $day }. Not used yet.
passkey-synced = Synced
passkey-on-one-device = On one device
add-passkey = Add passkey
add-passkey-text = Give the passkey a name that you will recognise. Your browser then asks where to save it: on this device, in a password manager, on a phone or on a security key.
passkey-name = Name of the passkey
passkey-added = The passkey has been added.
passkey-renamed = The passkey has been renamed.
passkey-removed = The passkey has been removed.
remove-passkey-text = You will no longer be able to sign in with it. This cannot be undone. If a device keeps offering it, delete it there too.
remove-last-passkey-text = This is your only second step. If you remove it, your backup codes are removed too, and only your password protects your account. This cannot be undone.
remove-last-passkey-refused = Your account needs this passkey. Add another one first.

## Security: backup codes

regenerate = Regenerate Backup Codes
regenerate-text = You will get five new codes to save. All old codes stop working immediately, including unused ones. To continue, enter the code from your authenticator app.
regenerate-passkey-text = You will get five new codes to save. All old codes stop working immediately, including unused ones.

## Security: sessions

sessions = Sessions
sessions-text = These browsers are signed in to your account. If you do not recognise one, sign it out and then change your password.
session-this = This browser
session-unknown = Unknown browser
session-facts = From { $address }, since { $first }. Last seen: { $last }.
sign-out-of = Sign out { $browser }
sign-out-others = Sign out everywhere else
session-ended = That browser has been signed out.
sessions-ended = You have been signed out everywhere else.

## Security: remembered browsers

remembered-browsers = Remembered browsers
remembered-browsers-text = At sign-in, these browsers ask for your password but not for a code. If you do not recognise one, forget it and then change your password.
remembered-browser-facts = From { $address }, since { $first }. Asks for a code again after { $until }.
forget = Forget
forget-named = Forget { $browser }
forget-all = Forget all
browser-forgotten = That browser has been forgotten. It asks for a code at the next sign-in.
browsers-forgotten = All browsers have been forgotten. They ask for a code at the next sign-in.

## Security: recent activity

activity = Recent activity
show-more = Show more
event-signed-in = You signed in.
event-signed-in-by-code = You signed in with a code from your authenticator app.
event-signed-in-by-backup-code = You signed in with a backup code.
event-signed-in-by-passkey = You signed in with a passkey.
event-signed-in-remembered = You signed in on a remembered browser, without a code.
event-signed-out = You signed out.
event-wrong-code = Someone entered an incorrect code from the authenticator app.
event-wrong-backup-code = Someone entered an incorrect backup code.
event-locked = Codes from the authenticator app were locked after too many incorrect attempts.
event-backup-codes-locked = Backup codes were locked after too many incorrect attempts.
event-password-changed = You changed your password.
event-reset-requested = A password reset code was emailed to you.
event-password-reset = Your password was reset with a code from an email.
event-temporary-password-sent = A temporary password was sent to you.
event-set-up = You set up an authenticator app.
event-set-up-named = You set up the authenticator app “{ $name }”.
event-replaced = You replaced an authenticator app with “{ $name }”.
event-renamed = You renamed “{ $name }” to “{ $text }”.
event-removed = You removed the authenticator app “{ $name }”.
event-passkey-added = You added the passkey “{ $name }”.
event-passkey-removed = You removed the passkey “{ $name }”.
event-passkey-counter = The passkey “{ $name }” was rejected because there may be a copy of it.
event-reauthenticated = You confirmed your identity.
event-codes-saved = You saved new backup codes.
event-codes-regenerated = You regenerated your backup codes.
event-mfa-reset = An administrator removed your authenticator apps, passkeys and backup codes.
event-set-up-reminded = You were reminded to set up a second step.
event-reason = Reason: { $text }
event-identity-linked = Your account was linked to the identity provider.
event-account-added = Your account was added.
event-account-disabled = An administrator disabled your account.
event-unused-account-disabled = Your account was disabled because it had not been used for { $count ->
    [one] { $count } day
   *[other] { $count } days
}.
event-account-enabled = An administrator enabled your account again.
event-refused-disabled = Someone entered your correct password while the account was disabled.
event-refused-held = Someone entered your correct password while the account was on hold.
event-account-edited = An administrator edited your account details.
event-unlocked = An administrator unlocked your account.
event-held = Your account was put on hold through the link in a security notice.
event-released = An administrator released your account.
event-bypass-code-issued = An administrator created a bypass code for you.
event-bypass-code-used = You signed in with a bypass code.
event-accounts-imported = Accounts were imported.
event-activity-exported = The activity of all accounts was exported.
event-setting-changed = A setting was changed.
event-key-replaced = The lost encryption key was replaced.
event-database-restored = The database was restored from a backup.
event-mail-retried = An administrator sent an email to you again.
event-mail-dropped = An administrator removed an email to you before it was sent.
event-mail-tested = An administrator sent a test email.
event-sessions-ended = { $count ->
    [one] { $count } other session was
   *[other] { $count } other sessions were
} signed out.
event-browser-remembered = You chose not to be asked for a code on this browser for { $count ->
    [one] { $count } day
   *[other] { $count } days
}.
event-browsers-forgotten = { $count ->
    [one] { $count } remembered browser was
   *[other] { $count } remembered browsers were
} forgotten.
event-wrong-password = { $count ->
    [one] Someone entered an incorrect password.
   *[other] Someone entered an incorrect password { $count } times in a row.
}
event-code-used = You used a backup code, which left you with { $count ->
    [0] none
   *[other] { $count }
}.

## Administration: overview

overview = Overview
accounts-added = { $count ->
    [0] None added in the last 7 days
    [one] { $count } added in the last 7 days
   *[other] { $count } added in the last 7 days
}
second-step = Second step
second-step-share = Protected by a second step
share-change = { $change } in 30 days
count-of = { $count } of { $all } accounts
signed-in-today = Signed in today
usual-by-now = Usually { $count } by now
usual-unknown = No earlier weeks to compare with yet
locked-out = Locked out
locked-today = { $count ->
    [0] None since midnight
    [one] { $count } since midnight
   *[other] { $count } since midnight
}
sign-ins-30-days = Sign-ins, last 30 days
chart-signed-in = Signed in
chart-refused = Refused
chart-day = Day
chart-summary = Sign-ins per day from { $from } to { $until }: { $accepted } signed in and { $refused } refused in total.
internal-accounts = Internal accounts
external-accounts = External accounts
grace-accounts = { $count ->
    [one] { $shown } account must set it up by { $day } at the latest.
   *[other] { $shown } accounts must set it up by { $day } at the latest.
}
show-them = Show them
needs-attention = Needs attention
nothing-to-attend = Nothing needs your attention.
attention-locked = { $count ->
    [one] account is locked after too many incorrect codes
   *[other] accounts are locked after too many incorrect codes
}
attention-passwords = { $count ->
    [one] temporary password expires within a day
   *[other] temporary passwords expire within a day
}
attention-codes = { $count ->
    [one] person has one backup code left, or none
   *[other] people have one backup code left, or none
}
attention-mail = { $count ->
    [one] email could not be delivered
   *[other] emails could not be delivered
}
attention-provider = { $count ->
    [one] sign-in with { $name } failed in the last day
   *[other] sign-ins with { $name } failed in the last day
}
attention-held = { $count ->
    [one] account is on hold after “This wasn’t me”
   *[other] accounts are on hold after “This wasn’t me”
}
review = Review

## Administration: accounts

accounts = Accounts
all-activity = Activity
search-accounts = Search by name, username or email address
administrators = Administrators
no-accounts = No accounts match. Shorten your search, or show all accounts.
pages = Pages
previous = Previous
next = Next
administrator = Administrator
disabled = Disabled
locked = Codes locked
held = On hold
invitation-pending = Invitation pending
sso = Identity provider
day-and-time = { $day }, { $time }

## Administration: table of accounts

accounts-total = { $count ->
    [0] No accounts
    [one] { $shown } account
   *[other] { $shown } accounts
}
accounts-more = More than { $shown } accounts
accounts-unsorted = Too many to sort. Type more to find fewer.
accounts-range = { $from }–{ $to } of { $total }
table-name = Name
account-status = Status
filter-all = All
filter-no-second-step = No second step
filter-grace = Grace period
filter-never = Never signed in
filter-password = Temporary password expires soon
filter-few-codes = Few backup codes
tag-app = App
tag-many = { $what } ×{ $count }
tag-due = Due { $day }
tag-invited = Invited
tag-password-expires = Password expires soon
tag-password-expired = Password expired
tag-codes-left = { $count ->
    [0] No backup codes
    [one] { $count } backup code
   *[other] { $count } backup codes
}

## Administration: one account

account = Account
account-facts = Account details
account-gone = This account no longer exists. Go back to the list of accounts.
email = Email address
person-name = Full name
kind = Kind
internal = Internal
external = External
origin = Sign-in method
origin-local = Password
origin-sso = Identity provider
nothing-chosen = Choose…
added-on = Added
last-sign-in = Last sign-in
signed-in-from = { $time }, from { $address }
signed-in-with = { $time }, with { $browser }
signed-in-from-with = { $time }, from { $address } ({ $browser })
next-sign-in = Next step at sign-in
mfa = Second step
yes = Yes
no = No
none = None
never = Never
expires-on = Expires on { $until }.
authenticator-of = { $name }: set up on { $day }, last used { $used }.
passkey-of = { $name }: added on { $day }, last used { $used }.
passkey-of-unused = { $name }: added on { $day }, not used yet.
mfa-required-from = Required from { $day }
password-pending = Invitation pending
password-temporary = Temporary, expires on { $until }
password-own = Chosen by the owner
password-own-on = Chosen by the owner on { $day }
next-set-up = Set up a second step
next-verify = Verification code
next-change-password = New password
next-none = None: the password is enough
disabled-since = Disabled since { $moment }. Nobody can sign in to this account.
lock-password = Too many incorrect passwords were entered. Only browsers that have signed in to this account before can sign in until { $moment }.
lock-codes = Too many incorrect codes were entered in one day. Codes are not accepted until { $moment }.
lock-totp = Codes from the authenticator app are locked after too many incorrect attempts.
lock-backup-codes = Backup codes are locked after too many incorrect attempts.
hold-password = On hold since { $moment }, after “This wasn’t me” was chosen in an email to the owner. The hold ends when the owner chooses a new password with the code from another email.
hold-review = On hold since { $moment }, after “This wasn’t me” was chosen in an email about the second step, the email address or a sign-in with the identity provider. Find out from the owner what happened, then release the account.
sso-text = The owner signs in with the identity provider, which manages the password and the second step.
own-account = This is your own account. Manage its password, authenticator apps and codes under “Security”. Another administrator can change everything else.
action-for-username = { $action }: { $username }
action-for-person = { $action }: { $name } ({ $username })

## Administration: actions on an account

edit = Edit
edit-text = If you change the email address, a notice goes to the old address too. If you grant or remove administrator rights, the owner is signed out everywhere.
can-manage-accounts = Can manage other accounts
account-edited = The account has been updated.
disable = Disable
disable-text = Signs the owner out and blocks sign-in until you enable the account again. Nothing is deleted.
account-disabled = The account has been disabled.
enable = Enable
enable-text = The owner can sign in again with the same password and authenticator app.
account-enabled = The account has been enabled.
unlock = Unlock
unlock-text = Lets the owner try again after too many incorrect passwords or codes. First make sure that it was the owner who entered them.
account-unlocked = The account has been unlocked.
forget-browsers = Forget remembered browsers
forget-browsers-text = Each of these browsers asks for a code again at the next sign-in. Sessions stay signed in.
account-browsers-forgotten = The remembered browsers have been forgotten.
release = Release
release-text = Ends the hold: the owner can sign in with the current password and second step. First make sure that you are speaking to the owner, and check the authenticator apps, passkeys and email address. If someone else may know the password, send a temporary password too.
account-released = The account has been released.
send-password = Send temporary password
send-password-text = Emails the owner a new temporary password, which expires after 24 hours. The current password stops working, and all sessions are signed out. This cannot be undone.
password-sent = A temporary password is on its way.
sessions-end = { $count ->
    [one] { $count } session will be signed out immediately.
   *[other] { $count } sessions will be signed out immediately.
}
reset-mfa = Reset second step
reset-mfa-text = Removes the owner’s authenticator apps, passkeys and backup codes. If a second step is required, the owner sets it up again at the next sign-in. The owner is notified by email. This cannot be undone.
mfa-was-reset = The second step has been reset.
make-bypass-code = Create bypass code
make-bypass-code-text = For an owner who has neither phone nor backup codes. The code replaces the second step once and expires after one hour. Make sure that you are speaking to the owner, who is also notified by email. Any earlier bypass code stops working.
bypass-code = Bypass code
copy-bypass-code = Copy bypass code
bypass-code-text = Give this code to the owner now. It will not be shown again. After entering the password, the owner chooses “Use a backup code” and enters this code. It works once and expires on { $until }.
reason = Reason
reason-hint = The reason is sent to the owner and recorded in the activity.
reason-empty = Enter a reason. It is sent to the owner.
reason-long = This reason is too long. Use at most 200 characters.
reason-character = Use a single line without hidden characters.
refused-sso = This account signs in with the identity provider. It has no password or second step here.
refused-disabled = This account is disabled. Enable it first.
refused-last-administrator = This is the last administrator who can sign in. Make someone else an administrator first.
refused-no-authenticator = This account has no second step, so it does not need a bypass code.
refused-nothing-to-set-up = This account already has a second step, or does not need to set one up.
refused-already-reminded = This person has already been reminded in the last 24 hours.
refused-unknown-provider = This identity provider does not exist.
provider-required = Choose the identity provider that the person signs in with.

## Administration: helping one person

signing-in = Signing in
help-person = Help this person
codes-of = { $left } of { $all } left
help-unlock = Lets the owner try again. First make sure that the incorrect attempts were theirs.
help-bypass-title = One-time bypass code
help-bypass = Replaces the second step once, within an hour.
help-reset-title = Lost phone
help-reset = Removes authenticator apps, passkeys and backup codes. The owner sets them up again.
help-password-title = Forgotten password
help-password = Emails a temporary password that is valid for 24 hours.
help-remind-title = No second step yet
help-remind = Emails a reminder to set one up, at most once a day.
reminder-sent = A reminder is on its way.
help-browsers-title = Lost or shared computer
help-browsers = Remembered browsers ask for a code again at the next sign-in.
help-release-title = End the hold
help-release = The owner can sign in again. First make sure that you are speaking to them.
help-disable-title = Disable account
help-disable = Signs the owner out and blocks sign-in. Nothing is deleted.
help-enable-title = Enable account
help-enable = Sign-in works again with the same password and second step.

## Administration: one action on many accounts

accounts-selected = { $count ->
    [one] { $shown } account selected
   *[other] { $shown } accounts selected
}
select-matching = Select all { $shown } that match
select-first = Select the first { $shown } that match
clear-selection = Clear selection
remind-set-up = Send set-up reminder
action-for-count = { $action }: { $accounts }
act-disable-text = Signs the owners out and blocks sign-in until you enable the accounts again. Nothing is deleted.
act-enable-text = The owners can sign in again with the same password and second step.
act-password-text = Each owner gets a new temporary password by email. The current passwords stop working, and all sessions are signed out. This cannot be undone.
act-remind-text = People who can or must set up a second step and have not done so get an email. Nobody gets more than one a day.
act-progress = { $done } of { $total } accounts done
act-done = { $count ->
    [0] No account was changed.
    [one] Done for { $shown } account.
   *[other] Done for { $shown } accounts.
}
act-failed = { $count ->
    [one] { $shown } account was not changed:
   *[other] { $shown } accounts were not changed:
}
act-stopped = { $count ->
    [one] Stopped. { $shown } account was not processed.
   *[other] Stopped. { $shown } accounts were not processed.
}
dismiss = Dismiss

## Administration: adding an account

add-account = Add account
account-owner = Account owner
add-account-text = The owner gets two emails: one with the username and the link to sign in, and one with a temporary password that expires after 24 hours.
username-hint = Use lowercase letters from a to z, digits, dots, hyphens and underscores. A username cannot be changed later.
account-added = Account added for { $who }. Two emails are on their way.
sso-account-added = Account added for { $who }.
go-to-account = Go to the account
username-taken = Another account already has this username. Choose a different one.
email-taken = Another account already has this email address. Enter a different one.
new-username-empty = Enter a username.
new-username-long = This username is too long. Use at most 64 characters.
new-username-wrong = Use only letters from a to z, digits, dots, hyphens and underscores. Start and end with a letter or digit.
email-empty = Enter an email address.
email-wrong = Enter a valid email address, such as grace@example.com.
person-name-long = This name is too long. Use at most 128 characters.
person-name-character = Use a single line without hidden characters.

## Administration: import

import-accounts = Import accounts
file-format = File format
import-text = Use a CSV file exported from a spreadsheet. The first line names the columns, in any order. “username” and “email” are required.
column-username = Letters from a to z, digits, dots, hyphens and underscores
column-email = The person’s email address
column-name = The person’s full name; can be empty
column-kind = “internal” or “external”; internal if empty
column-origin = “local” for an account with a password, “sso” for an account of the identity provider; local if empty
column-administrator = “true” or “false”; false if empty
column-provider = The id of the identity provider of an “sso” account; can be empty if there is only one
for-example = For example:
accounts-to-import = Accounts to import
csv-file = CSV file
csv-file-text = Choose a file, or paste its text below. “Check” shows what would be imported, without importing anything.
csv-text = Or paste its text
check = Check
csv-empty = Choose a file, or paste its text below.
csv-too-large = This file is larger than 16 MB. Split it and import the parts one by one.
csv-not-utf8 = This file is not in UTF-8, so some characters cannot be read. Save it as “CSV UTF-8”, then choose it again.
report = Report
can-be-imported = { $count ->
    [one] { $count } account can be imported. Nothing has been imported yet.
   *[other] { $count } accounts can be imported. Nothing has been imported yet.
}
import-now = Import
imported = { $count ->
    [one] { $count } account added. Its invitation is being sent.
   *[other] { $count } accounts added. Their invitations are being sent.
}
problems = { $count ->
    [one] { $count } problem found. Nothing was imported. Fix the file and check it again.
   *[other] { $count } problems found. Nothing was imported. Fix the file and check it again.
}
problems-of = { $count ->
    [one] { $count } problem found. Nothing was imported. These are the first { $shown }.
   *[other] { $count } problems found. Nothing was imported. These are the first { $shown }.
}
line = Line { $line }
problem-no-accounts = There are no accounts below the first line.
problem-too-many = The file has more than 100,000 accounts. Split it and import the parts one by one.
problem-missing-column = The column “{ $column }” is missing.
problem-unknown-column = The column “{ $column }” is unknown. Remove it, or correct its name.
problem-repeated-column = The column “{ $column }” appears twice.
problem-field-count = This line has { $found } fields, but the first line has { $expected }.
problem-repeated = Already used on line { $line }.
problem-taken = “{ $column }” is already used by another account.
problem-empty = “{ $column }” is empty.
problem-too-long = “{ $column }” is too long.
problem-character = “{ $column }” contains a character that is not allowed.
problem-form = “{ $column }” is not valid.
invitations = Invitations
invitations-left = { $waiting ->
    [one] { $waiting } of { $of } invitations has not been sent yet.
   *[other] { $waiting } of { $of } invitations have not been sent yet.
}

## Administration: settings

settings-text = Changes take effect immediately for everyone. Administrators always need a second step and have a setting of their own.
mfa-internal = Second step for internal accounts
mfa-external = Second step for external accounts
mfa-administrators = Second step for administrators
mfa-off = Off
mfa-optional = Optional
mfa-required = Required
mfa-passkey = Passkey required
setting-affects = { $accounts ->
    [0] Affects no accounts.
    [one] Affects { $accounts } account. { $without ->
        [0] It already has a second step.
       *[other] It has no second step.
    }
   *[other] Affects { $accounts } accounts. { $without ->
        [0] All of them already have a second step.
        [one] { $without } has no second step.
       *[other] { $without } have no second step.
    }
}
setting-since = “{ $what }” since { $day }.
grace-until = People can skip setting it up until { $day }.
change-to-off = Nobody will be asked for a second step. Existing authenticator apps and passkeys are kept and will be used again if you turn this back on.
change-to-optional = People can set up a second step or skip it. Anyone who already has one will be asked for it.
change-to-passkey = { $count ->
    [one] { $count } account will have to add a passkey at the next sign-in.
   *[other] { $count } accounts will have to add a passkey at the next sign-in.
}
change-to-passkey-from = { $count ->
    [one] { $count } account will have to add a passkey by { $day }.
   *[other] { $count } accounts will have to add a passkey by { $day }.
}
change-to-passkey-codes = Once an account has a passkey, codes from authenticator apps are no longer accepted at sign-in.
mfa-passkey-off = Passkeys are turned off. Until you turn them on, this works like “{ $required }”.
mfa-passkey-impossible = Passkeys do not work at an IP address, so this works like “{ $required }”.
administrators-without-passkey = { $without ->
    [0] All administrators have a passkey.
    [one] { $without } of { $accounts } administrators has no passkey.
   *[other] { $without } of { $accounts } administrators have no passkey.
}
change-to-required = { $count ->
    [one] { $count } account will have to set up a second step at the next sign-in.
   *[other] { $count } accounts will have to set up a second step at the next sign-in.
}
change-to-required-from = { $count ->
    [one] { $count } account will have to set up a second step by { $day }.
   *[other] { $count } accounts will have to set up a second step by { $day }.
}
grace = Grace period
grace-days = Grace period, in days
grace-text = When a second step is required, people have this many days to set it up, counted from the day it became required or the account was created, whichever is later. With 0 days, they set it up at the next sign-in.
grace-days-wrong = Enter a number of days from 0 to 365.
grace-days-long = A grace period can be at most 365 days.
backup-codes-setting = Turning this off hides backup codes and stops accepting them. Unused codes work again if you turn it back on.
accounts-with-codes = { $count ->
    [one] { $count } account has backup codes.
   *[other] { $count } accounts have backup codes.
}
backup-codes-on = On
backup-codes-off = Off
remember-days = Remember browsers, in days
remember-days-text = After entering a code from the authenticator app, people can choose not to be asked for a code on that browser for this many days. The password is always required. With 0 days, every sign-in asks for a code.
browsers-remembered = { $count ->
    [one] { $count } browser is remembered.
   *[other] { $count } browsers are remembered.
}
remember-days-wrong = Enter a number of days from 0 to 30.
passkeys-setting = People can add passkeys and sign in with them. Turning this off hides passkeys and stops accepting them. They work again if you turn it back on.
passkeys-impossible = Passkeys do not work here because the address of these pages is an IP address. They need a domain name.
accounts-with-passkeys = { $count ->
    [one] { $count } account has a passkey.
   *[other] { $count } accounts have a passkey.
}
setting-saved = Saved. The change is in effect.

## Administration: saving settings

settings = Settings
settings-methods = Passkeys, backup codes and browsers
unused-accounts = Unused accounts
unused-days = Disable after this many days without a sign-in
unused-days-text = Accounts that nobody signs in to for this many days are disabled. Their owners get an email 14 days and 3 days in advance. The last administrator is never disabled. With 0 days, no account is disabled.
unused-days-wrong = Enter 0, or a number of days from 30 to 3650.
unused-warned = { $count ->
    [0] No account has been warned yet.
    [one] { $count } account has been warned.
   *[other] { $count } accounts have been warned.
}
remind-days = Reminder before the grace period ends, in days
remind-days-text = People who have not set up a second step get an email this many days before their grace period ends, and another on the last day. With 0 days, no reminders are sent.
remind-days-wrong = Enter a number of days from 0 to 30.
in-grace = { $count ->
    [0] Nobody is in a grace period at the moment.
    [one] { $count } account is in a grace period.
   *[other] { $count } accounts are in a grace period.
}
unsaved-changes = { $count ->
    [0] Nothing has been changed.
    [one] { $count } unsaved change
   *[other] { $count } unsaved changes
}
what-changes = What your changes do
no-changes = Change a setting to see here whom it affects before you save.
changes-wrong = Some values are not valid. Correct them to see whom your changes affect.
discard-changes = Discard changes
leave-unsaved = Leave without saving?
leave-unsaved-text = Your changes to the settings have not been saved.
changed-value = { $setting }: { $value }
days-value = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
affects-of = { $affected ->
    [0] Affects nobody at the moment.
   *[other] Affects { $affected } of { $accounts } accounts.
}
effect-grace = { $count ->
    [0] Nobody is missing a second step.
    [one] { $count } account without a second step can skip setting it up until { $day } at the latest.
   *[other] { $count } accounts without a second step can skip setting it up until { $day } at the latest.
}
effect-codes-off = { $count ->
    [0] No account has backup codes.
    [one] { $count } account cannot use its backup codes until you turn this back on.
   *[other] { $count } accounts cannot use their backup codes until you turn this back on.
}
effect-codes-on = { $count ->
    [0] No account has backup codes.
    [one] { $count } account can use its remaining backup codes again.
   *[other] { $count } accounts can use their remaining backup codes again.
}
effect-passkeys-off = { $count ->
    [0] No account has a passkey.
    [one] { $count } account has a passkey and will no longer be able to use it.
   *[other] { $count } accounts have passkeys and will no longer be able to use them.
}
effect-only-passkey = { $count ->
    [0] All of them have another second step.
    [one] For { $count } of them it is the only second step.
   *[other] For { $count } of them it is the only second step.
}
effect-passkeys-on = { $count ->
    [0] No account has a passkey yet.
    [one] { $count } account can use its passkey again.
   *[other] { $count } accounts can use their passkeys again.
}
effect-remember = { $affected ->
    [0] No remembered browser is affected.
    [one] { $affected } of { $accounts } remembered browsers asks for a code at the next sign-in.
   *[other] { $affected } of { $accounts } remembered browsers ask for a code at the next sign-in.
}
effect-remind = { $count ->
    [0] Nobody will get a reminder today.
    [one] { $count } person will get a reminder within a day.
   *[other] { $count } people will get a reminder within a day.
}
effect-unused = { $count ->
    [0] No account has been unused for that long.
    [one] { $count } account has been unused for that long, or nearly. Its owner will be warned within a day.
   *[other] { $count } accounts have been unused for that long, or nearly. Their owners will be warned within a day.
}
effect-unused-from = The first one will be disabled on { $day } at the earliest.
effect-unused-off = Unused accounts will no longer be disabled.
effect-administrators-any = Administrators can use any second step.

## Administration: email

email-queue = Email
email-queue-text = Emails wait here until the mail server accepts them. An email fails if the mail server refuses it for good, or after three days. Failed emails stay in the list for seven days.
refresh = Refresh
emails-failed = Failed
emails-waiting = Waiting
no-emails-failed = No email has failed.
no-emails-waiting = No email is waiting.
emails-listed = The list shows { $shown } of { $total } emails.
email-recipient-unknown = Unknown recipient
email-username = Username of a new account
email-temporary-password = Temporary password
email-reset-code = Password reset code
email-set-up-reminder = Set-up reminder
email-unused-account = Unused account warning
email-notice = Security notice
email-queued-at = Queued: { $moment }
email-attempts = Attempts: { $count }
email-sending = Being sent
email-next-attempt = Next attempt: { $moment }
email-failed-at = Failed: { $moment }
email-ended = Expired or replaced
retry-all-emails = Try all again
remove-failed-emails = Remove all failed emails
retry-email-text = Sends the email to { $recipient } again now. If that fails, the server keeps trying for another three days.
retry-all-emails-text = Sends all emails in both lists again now, except those whose content has expired or been replaced.
remove-email-text = Removes the email to { $recipient } without sending it. If it contains a temporary password or a code, send a new one. This cannot be undone.
remove-failed-emails-text = Removes all failed emails from the list without sending them. This cannot be undone.
email-delivered = The email to { $recipient } was delivered.
email-not-delivered = The email to { $recipient } was not delivered: { $reason }
email-not-finished = The email to { $recipient } is still being sent. Refresh the list in a moment.
emails-retried = The emails are being sent. Refresh the list in a moment.
email-removed = The email has been removed.
emails-removed = The emails have been removed.
email-not-queued = This email is no longer in the queue. It was delivered, replaced or removed. Refresh the list.
email-not-retriable = This email cannot be sent again: it is being sent, or its content has expired or been replaced. Refresh the list.
test-email = Test email
test-email-text = Sends an email to this address and shows what the mail server answers.
send-test-email = Send test email
test-email-accepted = The mail server accepted the test email to { $recipient }.
test-email-failed = The test email was not delivered: { $reason }

## Administration: activity

filter = Filter
filter-account = Account (username)
done-by = Done by (username)
activity-type = Type of activity
all-types = All types
from-day = From
until-day = To
show-activity = Show activity
download-csv = Download CSV
no-activity = No activity matches these filters.
all-of-account = All activity of this account
by-username = by { $username }
by-command-line = from the command line
by-not-signed-in = by someone not signed in
by-server = automatically
remembered-browser = Remembered browser
kind-signed-in = Sign-in
kind-signed-out = Sign-out
kind-sessions-ended = Other sessions signed out
kind-browser-remembered = Browser remembered
kind-browsers-forgotten = Remembered browsers forgotten
kind-wrong-password = Incorrect password entered
kind-sign-in-refused = Correct password refused
kind-wrong-code = Incorrect code entered
kind-locked = Codes locked after too many incorrect attempts
kind-password-changed = Password changed
kind-reset-requested = Password reset code sent
kind-password-reset = Password reset with a code from an email
kind-temporary-password-sent = Temporary password sent
kind-set-up = Authenticator app set up
kind-replaced = Authenticator app replaced
kind-renamed = Authenticator app renamed
kind-removed = Authenticator app removed
kind-passkey-added = Passkey added
kind-passkey-renamed = Passkey renamed
kind-passkey-removed = Passkey removed
kind-passkey-counter = Passkey rejected, possibly a copy
kind-reauthenticated = Identity confirmed
kind-codes-saved = Backup codes saved
kind-codes-regenerated = Backup codes regenerated
kind-code-used = Backup code used
kind-mfa-reset = Second step reset
kind-set-up-reminded = Set-up reminder sent
kind-account-added = Account added
kind-account-disabled = Account disabled
kind-unused-account-disabled = Unused account disabled
kind-account-enabled = Account enabled
kind-account-edited = Account edited
kind-account-unlocked = Account unlocked
kind-account-held = Put on hold after “This wasn’t me”
kind-account-released = Account released
kind-accounts-imported = Accounts imported
kind-bypass-code-issued = Bypass code created
kind-bypass-code-used = Bypass code used
kind-activity-exported = Activity exported
kind-identity-linked = Linked to the identity provider
kind-setting-changed = Setting changed
kind-key-replaced = Encryption key replaced
kind-database-restored = Database restored
kind-mail-retried = Emails sent again
kind-mail-dropped = Emails removed from the queue
kind-mail-tested = Test email sent

## Administration: table of activity

group-sign-in = Sign-ins
group-password = Passwords
group-account = Changes to accounts
group-system = Settings and system
filter-address = Client address
address-wrong = Enter an IP address, such as 203.0.113.7.
days-wrong = Choose a day on or after “From”.
activity-when = When
activity-what = What happened
activity-by = By
activity-from = From
by-owner = the owner
newer-activity = { $count ->
    [one] { $shown } newer entry
   *[other] { $shown } newer entries
}
show-newer = Show them
clear-filters = Clear filters
detail-times = { $count ->
    [one] { $count } time
   *[other] { $count } times in a row
}
detail-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
detail-browsers = { $count ->
    [one] { $count } browser
   *[other] { $count } browsers
}
detail-emails = { $count ->
    [one] { $count } email
   *[other] { $count } emails
}
detail-codes-left = { $count ->
    [0] No codes left
    [one] { $count } code left
   *[other] { $count } codes left
}
detail-renamed = “{ $from }” to “{ $to }”
detail-named = “{ $name }”
detail-kind = Kind: { $value }
detail-email = Email address: { $value }
detail-name = Full name: { $value }
detail-administrator-on = Can now manage accounts
detail-administrator-off = Can no longer manage accounts
actor-command-line = Command line
actor-stranger = Not signed in
actor-server = Automatic

## Demo, used only by the server

demo-text = This is a demo with invented people.
demo-accounts = Demo accounts
demo-how = Sign in as one of these people. Each code works once, and a new one appears every 30 seconds.
demo-next = Next code in
demo-own-password = the one you chose

## Email, used only by the server

mail-hello = Hello { $name },
# $month is a number from 1 to 12, $time looks like 03:49.
mail-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year } at { $time } UTC
mail-username = Username
mail-password = Password
mail-codes-left = Codes left
mail-reason = Reason
mail-from = From
mail-verification-code = Verification Code
mail-not-me = Or open this page and press the button. It signs out every browser and puts your account on hold until you choose a new password. Opening the page does nothing by itself. The link works once, within 7 days:

mail-password-generated = Password Generated
mail-password-generated-account = An account has been created for you at { $application }.
mail-password-generated-sign-in = Your temporary password arrives in a second email. Sign in here:
mail-password-generated-phone = You will need an authenticator app on your phone. When you first sign in, use it to scan the QR code on the page.

mail-new-password = New Password
mail-new-password-is = This is your temporary password for { $application }.
mail-new-password-until = It expires on { $date }. You will choose your own password when you first sign in.

mail-set-up-reminder = Set up your second step
mail-set-up-reminder-what = Your account at { $application } has no second step yet. A second step protects it even if someone else learns your password.
mail-set-up-reminder-until = You can sign in without it until { $date }. After that, you must set it up when you sign in.
mail-set-up-reminder-how = Sign in and follow the steps. You need an authenticator app on your phone, or a device that can store a passkey:
mail-set-up-reminder-done = If you have already set it up, you can ignore this email.

mail-unused-account = Your account will be disabled
mail-unused-account-what = Nobody has signed in to your account at { $application } for a long time. If nobody signs in by { $date }, the account will be disabled.
mail-unused-account-keep = To keep your account, sign in once:
mail-unused-account-not-needed = If you no longer need it, you do not have to do anything. An administrator can enable it again later.

mail-test = Test email
mail-test-arrived = This email shows that { $application } can send email to this address.

mail-password-changed = Your password was changed
mail-password-changed-when = The password for your account was changed on { $date }.
mail-password-changed-sessions = All other sessions have been signed out.
mail-password-changed-not-you = If this was not you, contact your administrator immediately.

mail-password-reset-requested = Password Reset Requested
mail-password-reset-requested-asked = Someone requested a password reset for your account at { $application }. If it was you, use this code to choose a new password:
mail-password-reset-requested-link = Or open this page, where the code is already filled in:
mail-password-reset-requested-until = The code works once and expires on { $date }.
mail-password-reset-requested-not-you = If this was not you, you do not need to do anything. Your password stays the same.

mail-password-reset = Your password was reset
mail-password-reset-when = The password for your account was reset on { $date } with a code from an email.
mail-password-reset-sessions = All sessions have been signed out.
mail-password-reset-not-you = If this was not you, someone else can read your email. Contact your administrator immediately.

mail-authenticator-set-up = Authenticator app set up
mail-authenticator-set-up-when = An authenticator app was set up for your account on { $date }.
mail-authenticator-set-up-not-you = If this was not you, someone knows your password. Contact your administrator immediately.

mail-authenticator-replaced = Authenticator app replaced
mail-authenticator-replaced-when = The authenticator app for your account was replaced with a new one on { $date }. Codes from the old app no longer work.
mail-authenticator-replaced-not-you = If this was not you, someone can sign in as you. Contact your administrator immediately.

mail-authenticator-removed = Authenticator app removed
mail-authenticator-removed-when = An authenticator app was removed from your account on { $date }. Its codes no longer work.
mail-authenticator-removed-not-you = If this was not you, change your password and contact your administrator immediately.

mail-passkey-added = Passkey added
mail-passkey-added-when = A passkey was added to your account on { $date }.
mail-passkey-added-not-you = If this was not you, someone else can sign in to your account. Contact your administrator immediately.

mail-passkey-removed = Passkey removed
mail-passkey-removed-when = A passkey was removed from your account on { $date }. It can no longer be used to sign in.
mail-passkey-removed-not-you = If this was not you, change your password and contact your administrator immediately.

mail-passkey-rejected = A passkey was rejected
mail-passkey-rejected-when = One of your passkeys was rejected on { $date }, because someone may have a copy of it.
mail-passkey-rejected-what = Remove this passkey on the Security page and add a new one.
mail-passkey-name = Passkey
mail-passkey-rejected-not-you = If you were not signing in at that time, contact your administrator immediately.

mail-backup-code-used = Backup code used
mail-backup-code-used-when = A backup code was used to sign in to your account on { $date }.
mail-backup-code-used-not-you = If this was not you, change your password and contact your administrator.

mail-backup-codes-regenerated = Backup codes regenerated
mail-backup-codes-regenerated-when = New backup codes were created for your account on { $date }. All old codes have stopped working, including unused ones.
mail-backup-codes-regenerated-not-you = If this was not you, someone has access to your authenticator app. Contact your administrator immediately.

mail-account-locked = Account locked
mail-account-locked-since = Too many incorrect codes were entered for your account. Codes have been locked since { $date }.
mail-account-locked-ask = Ask your administrator to unlock your account.
mail-account-locked-not-you = If this was not you, change your password too. The person who entered the codes knows it.

mail-mfa-reset = Your second step was reset
mail-mfa-reset-when = An administrator reset the second step of your account on { $date }.
mail-mfa-reset-sign-in = Set up a second step again at your next sign-in:
mail-mfa-reset-not-you = If you did not ask for this, contact your administrator.

mail-bypass-code-issued = Bypass code created
mail-bypass-code-issued-when = An administrator created a bypass code for your account on { $date }. It replaces your second step once and expires after one hour.
mail-bypass-code-issued-how = Your administrator will give you the code. When you are asked for a code at sign-in, choose “Use a backup code” and enter it.
mail-bypass-code-issued-not-you = If you did not ask for this, contact your administrator immediately.

mail-bypass-code-used = Bypass code used
mail-bypass-code-used-when = The bypass code that an administrator created for you was used to sign in to your account on { $date }.
mail-bypass-code-used-not-you = If this was not you, change your password and contact your administrator immediately.

mail-email-changed = Your email address was changed
mail-email-changed-when = An administrator changed the email address of your account on { $date }.
mail-email-changed-from-now = From now on, emails about this account go only to the new address.
mail-email-changed-not-you = If you did not ask for this, contact your administrator.

mail-account-released = Your account was released
mail-account-released-when = An administrator released your account from its hold on { $date }. You can sign in again.
mail-account-released-not-you = If you did not expect this, contact your administrator.

mail-account-on-hold = Your account is on hold
mail-account-on-hold-what = Someone used the link in a security notice and chose “This wasn’t me”. Every browser has been signed out, and nobody can sign in.
mail-account-on-hold-password = Choose a new password with this code:
mail-account-on-hold-until = The code works once and expires on { $date }. After that, choose “Forgot your password?” on the Login page to get another one.
mail-account-on-hold-review = An administrator also has to release your account before you can sign in. Contact your administrator.
