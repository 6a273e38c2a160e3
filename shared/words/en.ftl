### Every word that people read, in English: the catalogue that the others follow.
###
### One voice: short, kind, in the second person. A message says what happened and what to do next.
### What product.md fixes (titles, buttons, links) stands here word for word.
### `make test` names messages that a language lacks, has too many of, or that nothing uses.

## The language itself

# As its speakers call it; people choose by it.
language-name = English
# ltr or rtl.
direction = ltr
# How dates and times are written (BCP 47).
locale = en-GB
# Ends a label; a space and its value follow.
colon = :
# The label of the list of languages.
languages = Language

## Login

login = Login
username = Username
password = Password
show = Show
show-password = Show password
sign-in = Sign In
forgot-password = Forgot your password?
login-with-provider = Login with the identity provider
login-with = Login with { $provider }
send-temporary-password = Send a new temporary password
caps-lock = Caps Lock is on.
wrong-credentials = That username and password do not match. Check both, then try again.
temporary-password-expired = Your temporary password is right, but it has expired: it works for 24 hours. Have a new one sent to your email address.
temporary-password-sent = A new temporary password is on its way to your email address. Sign in with it within 24 hours.

## Verification Required

verify-title = Verification Required
verify-intro = Enter the 6-digit code that your authenticator app shows for { $application }. A pasted code is sent at once.
code = Code
next-code = Your app shows a new code in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
verify = Verify
back-to-qr-code = Back to the QR code
use-backup-code = Use a backup code
another-account = Sign in with another account
sign-in-ended = Too many wrong codes: this sign-in has ended. Sign in again to start over.
code-wrong = That code is not right. Enter the newest one that your app shows.
code-wrong-time = It is now { $time }. If your phone shows another time, turn on automatic date and time there.
code-spent = That code was used already. Wait for the next one.
code-stale = A newer code was used already. Wait for the next one.
codes-blocked = Too many wrong codes were entered for this account, so codes from the authenticator app are blocked. Use a backup code, or ask your administrator.
clock-behind = Your phone’s clock is about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} behind. Turn on automatic date and time on your phone, then enter the new code.
clock-ahead = Your phone’s clock is about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} ahead. Turn on automatic date and time on your phone, then enter the new code.
tries-left = You have { $count ->
    [one] { $count } try
   *[other] { $count } tries
} left.

## Verify with Backup Code

backup-code-title = Verify with Backup Code
backup-code-intro = Enter one of the backup codes that you saved when you set up your account. Each works once.
backup-code = Backup code
use-authenticator = Use your authenticator app
backup-code-wrong = That is not one of your backup codes. Check each letter and digit.
backup-code-used = That code was used already. Each backup code works once: enter another one.
backup-codes-blocked = Too many wrong codes were entered for this account, so backup codes are blocked. Use your authenticator app, or ask your administrator.
backup-code-accepted = Backup code accepted.
codes-left = You have { $count ->
    [0] no backup codes
    [one] { $count } backup code
   *[other] { $count } backup codes
} left.
new-codes = Make new ones under “Security”.

## Signed in

signed-in = Signed in
signed-in-as = You are signed in as { $username }.
signed-in-as-name = You are signed in as { $name } ({ $username }).
go-to = Go to { $application }
security = Security
set-up-within = Set up an authenticator app within { $days ->
    [one] { $days } day
   *[other] { $days } days
}, under “Security”.
sign-out = Sign out

## The steps of a set-up

progress = Progress
step-set-up = Set up
step-verify = Verify
step-save-codes = Save codes
step-done = done:

## What is wrong with what was typed

username-empty = Enter your username or email address.
username-wrong = This is too long for a username or email address. Check what you entered.
password-empty = Enter your password.
password-too-long = This is longer than a password can be here. Check what you entered.
code-empty = Enter the code that your authenticator app shows.
code-not-digits = A code has only digits. Enter the 6 digits that your authenticator app shows.
code-length = A code has 6 digits. Enter all of them, and no more.
backup-code-empty = Enter one of your backup codes.
backup-code-character = A backup code has only letters and digits. Take out all other characters.
backup-code-length = A backup code has 15 letters and digits, in three groups of five. Enter one whole code.

## When something is in the way

throttled-seconds = Too many tries. Wait { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}, then try again.
throttled-minutes = Too many tries. Wait { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}, then try again.
busy = The server is busy right now. Try again in a moment.
no-answer = There is no answer from the server. Nothing is lost: check your connection, then try again.
still-no-answer = There is still no answer. Wait a moment, then try again.
malformed = This page and the server do not fit together, perhaps after an update. Reload the page, then try again.
changed-elsewhere = Something changed in another window meanwhile. Try again.
slow = This takes longer than usual. What you entered is kept; stay on this page.
offline = You are offline. What you entered is kept: go on when the connection is back.
expired = Session expired
expired-text = You were away for a while, so you were signed out to keep your account safe. Nothing is lost: sign in again to go on.
sign-in-again = Sign in again
not-found = Page not found
not-found-text = There is nothing at this address. It may be mistyped, or the page has moved.
to-start = Go to the start page
unreachable = Server unreachable
unreachable-text = There is no answer from the server. Check your connection, then try again. If it stays like this, tell your administrator.
try-again = Try again
loading = Loading
sign-in-ends-soon = This sign-in ends in 2 minutes. Finish it by then, or sign in again to start over.
session-ends-soon = You will be signed out in 2 minutes.
stay-signed-in = Stay signed in
no-script = This page needs JavaScript. Turn it on for this site, then reload the page.
late = This takes longer than it should. The page needs JavaScript and WebAssembly, which every current browser has. Check your connection and reload the page; if it stays like this, try another browser or ask your administrator.

# What the desk alone says (setting up, forgotten passwords, security, administration): the door does not load it.

## Desk

## Set Up Required

set-up = Set Up Required
set-up-optional = Your account can be protected by a second step, an authenticator app on your phone. You can also do this later.
set-up-until = You can put this off until { $day }. From then on, you sign in with a code.
scan = Open your authenticator app, choose to add an account, and scan this code.
qr-code = QR code that adds this account to an authenticator app. If you cannot scan it, choose “Set up manually”.
enlarge-qr-code = Enlarge the QR code
close = Close
open-app = Open authenticator app
open-app-hint = If the app is on this device, open it here. If it is on another one, scan the code with that.
set-up-manually = Set up manually
manual-hint = Enter these in your authenticator app:
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
backup-codes-intro = If you ever lose your phone, each of these codes signs you in once. Keep them somewhere safe, such as a password manager.
download = Download
print = Print
codes-saved = I have saved these codes
codes-not-saved = Save the codes first, then tick this box. They are not shown again.
done = Done
copied = Copied to the clipboard.
selected = Your browser does not allow copying from here. The text is selected: press Ctrl+C, or ⌘C on a Mac.
downloaded = The file is among your downloads.

## The saved copy of the backup codes

saved-title = Backup codes
saved-application = Application
saved-username = Username
saved-date = Date
# Part of the file's name, so that it is found again; only letters a to z.
saved-file = backup codes
saved-how-1 = Sign in with your username and password. On the page “Verification Required”, choose “Use a backup code” and enter one of these codes.
saved-how-2 = Each code works once. Tick it off when you have used it.
saved-how-3 = Keep them in a safe place, away from your phone: whoever has one and your password can sign in as you.

## Change your Password

change-password-title = Change your Password
change-password-forced = You signed in with a temporary password. Choose one of your own to finish.
old-password = Old password
show-old-password = Show old password
new-password = New password
show-new-password = Show new password
confirm-password = Confirm new password
show-confirm-password = Show confirmation of the new password
change-password = Change Password
rules = The new password
rule-kept = met:
rule-open = not met yet:
rule-length = has at least 12 characters
rule-not-common = is not one that many people use
rule-not-own-words = is not made of your name, your email address or the application’s name
password-changed = Your password is changed. You are signed out everywhere else.
old-password-wrong = That is not your old password. Check it, then try again.
same-password = That is your old password. Choose a new one.
back = Back

## What is wrong with a new password

new-password-empty = Enter a new password.
new-password-too-short = This is too short: use at least 12 characters.
new-password-too-long = This is too long: use at most 256 characters.
new-password-own-words = This password is made of your name, your email address or the application’s name. Choose one that nobody can guess.
new-password-common = This is one of the passwords that are guessed first. Choose another, such as several words that have nothing to do with each other.
confirmation-empty = Enter the new password once more.
confirmation-wrong = This is not the same as the new password. Type it once more.

## A forgotten password

request-reset = Request Password Reset
request-reset-intro = Type your username or email address. You get an email with a code that lets you choose a new password.
username-or-email = Username or email address
send-verification-email = Send Verification Email
reset-mail-sent = If there is an account of this name with a password, an email with a code is on its way to it. If nothing comes within a few minutes, look among unwanted mail, or ask your administrator.
have-reset-code = I have a code
reset-password = Reset Password
reset-password-intro = Enter the code from the email, and choose a new password.
verification-code = Verification Code
reset-code-empty = Enter the code from the email.
reset-code-character = That is not a code: it has letters and digits only. Copy the one from the email.
reset-code-length = The code has 28 letters and digits. Copy all of it from the email.
reset-code-wrong = That is not a code we sent lately. Copy the one from the newest email.
reset-code-ended = This code no longer works: it was used, is older than 15 minutes, or a newer one was sent. Ask for a new email.
new-reset-mail = Send a new email
password-reset-done = You have a new password, and were signed out everywhere. Go to Login and sign in with it.
back-to-login = Back to Login

## Login with the identity provider

sso-unavailable = The identity provider does not answer. Wait a moment, then try again. If it stays like this, tell your administrator.
sso-refused = The identity provider did not sign you in. Perhaps you cancelled, or it does not let you in here. Try again, or ask your administrator.
sso-ended = This sign-in is over: it took longer than 15 minutes, was finished before, or began in another browser. Start again.
sso-unbelievable = The identity provider’s answer could not be checked, so you were not signed in. Try again. If it happens once more, tell your administrator.
sso-no-account = The identity provider knows you, but you have no account here. Ask your administrator for one.
sso-disabled = Your account here is disabled. Ask your administrator.

## Security

security-password-text = A long password that you use nowhere else keeps your account yours.
identity-provider = Identity provider
security-provider-text = You sign in with your identity provider. Your password and your second step are there; change them there.
change-password-link = Change your password
cancel = Cancel
save = Save

## Password or code again

confirm-title = Confirm that it is you
confirm-by-password = To go on, enter your password once more.
confirm-by-code = To go on, enter a code from your authenticator app.
confirm-at-provider = To go on, sign in with your identity provider once more. Then come back here and try again.
confirm = Confirm
take-code-instead = Use a code instead
take-password-instead = Use your password instead
password-wrong = That is not your password. Check it, then try again.

## Security: authenticators

authenticators = Authenticator apps
authenticators-text = When you sign in, a code from one of these is asked for. You can have up to 5, such as one on a second phone.
authenticators-none = You have none yet. With one, nobody can sign in as you with your password alone.
authenticators-off = This application asks for no code when you sign in.
authenticator = Authenticator app
authenticator-facts = Set up on { $day }. Last used: { $used }.
add-authenticator = Set up an authenticator app
rename = Rename
rename-it = Rename { $name }
replace = Replace
replace-it = Replace { $name }
replace-text = The old one works until the new one is confirmed.
remove = Remove
remove-it = Remove { $name }
remove-text = Its codes stop working at once. This cannot be undone.
remove-last-text = It is your only one: your backup codes go with it, and your password alone will sign you in. This cannot be undone.
remove-last-refused = It is your only authenticator app, and your account needs one. Set up another one first, or replace this one.
authenticator-name = Name of the app
authenticator-name-text = When the app has the account, give the app a name by which you know it, such as “Work phone”, and enter the code that it shows.
authenticator-name-empty = Enter a name by which you know the app, such as “Work phone”.
authenticator-name-long = This is too long for a name: use at most 40 characters.
authenticator-name-character = A name has letters, digits and signs only. Take out all other characters.
authenticator-set-up = The authenticator app is set up.
authenticator-replaced = The new authenticator app is set up. The old one’s codes work no more.
authenticator-renamed = The authenticator app has its new name.
authenticator-removed = The authenticator app is removed.

## Security: backup codes

regenerate = Regenerate Backup Codes
regenerate-text = You get five new codes to save. The old ones stop working at once, used or not. To go on, enter the code that your authenticator app shows.

## Security: sessions

sessions = Sessions
sessions-text = Where you are signed in. Sign out what you do not know, then change your password.
session-this = This browser
session-unknown = Unknown browser
session-facts = From { $address }, since { $first }. Last seen: { $last }.
sign-out-of = Sign out { $browser }
sign-out-others = Sign out everywhere else
session-ended = That browser is signed out.
sessions-ended = You are signed out everywhere else.

## Security: recent activity

activity = Recent activity
show-more = Show more
act-signed-in = You signed in.
act-signed-in-by-code = You signed in with a code from your authenticator app.
act-signed-in-by-backup-code = You signed in with a backup code.
act-signed-out = You signed out.
act-wrong-code = A wrong code from the authenticator app was entered.
act-wrong-backup-code = A wrong backup code was entered.
act-locked = Codes from the authenticator app were blocked, since too many were wrong.
act-backup-codes-locked = Backup codes were blocked, since too many were wrong.
act-password-changed = You changed your password.
act-reset-requested = An email with a code for a new password was sent to you.
act-password-reset = A new password was chosen with a code from an email.
act-temporary-password-sent = A temporary password was sent to you.
act-set-up = You set up an authenticator app.
act-set-up-named = You set up “{ $name }” as an authenticator app.
act-replaced = You set up “{ $name }” in the place of another authenticator app.
act-renamed = You renamed “{ $name }” to “{ $text }”.
act-removed = You removed “{ $name }” from your authenticator apps.
act-codes-saved = You saved new backup codes.
act-codes-regenerated = You regenerated your backup codes.
act-mfa-reset = An administrator took your authenticator apps and backup codes away.
act-reason = Reason: { $text }
act-identity-linked = Your account was linked to the identity provider.
act-account-added = Your account was added.
act-account-disabled = An administrator disabled your account.
act-account-enabled = An administrator enabled your account again.
act-setting-changed = A setting was changed.
act-sessions-ended = { $count ->
    [one] { $count } other session was
   *[other] { $count } other sessions were
} signed out.
act-wrong-password = { $count ->
    [one] A wrong password was entered.
   *[other] { $count } wrong passwords in a row were entered.
}
act-code-used = You used a backup code, and had { $count ->
    [0] none
   *[other] { $count }
} left.

## Mail, for the server alone

mail-hello = Hello { $name },
# The month is a number from 1 to 12, the time is like 03:49.
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

mail-password-generated = Password Generated
mail-password-generated-account = An account was made for you at { $application }.
mail-password-generated-sign-in = Your temporary password comes in a second email. Sign in here:
mail-password-generated-phone = You will need an authenticator app on your phone: the first sign-in shows a QR code to scan with it.

mail-new-password = New Password
mail-new-password-is = This is your temporary password for { $application }.
mail-new-password-until = It is good until { $date }. You choose a password of your own at the first sign-in.

mail-password-changed = Your password was changed
mail-password-changed-when = The password of your account was changed on { $date }.
mail-password-changed-sessions = All other sessions of the account were signed out.
mail-password-changed-not-you = If this was not you, tell your administrator, and choose a new password at once, with a code by email:

mail-password-reset-requested = Password Reset Requested
mail-password-reset-requested-asked = Someone asked for a new password for your account at { $application }. If it was you, choose it with this code:
mail-password-reset-requested-link = Or open this page, where the code is filled in already:
mail-password-reset-requested-until = The code is good once, until { $date }.
mail-password-reset-requested-not-you = If this was not you, there is nothing to do: without the code, your password stays as it is.

mail-password-reset = Your password was reset
mail-password-reset-when = A new password was chosen for your account on { $date }, with a code from an email.
mail-password-reset-sessions = All sessions of the account were signed out.
mail-password-reset-not-you = If this was not you, someone else reads your email: tell your administrator at once.

mail-authenticator-set-up = Authenticator app set up
mail-authenticator-set-up-when = An authenticator app was set up for your account on { $date }.
mail-authenticator-set-up-not-you = If this was not you, tell your administrator at once: someone knows your password.

mail-authenticator-replaced = Authenticator app replaced
mail-authenticator-replaced-when = An authenticator app was set up for your account on { $date }, in the place of another. The other gives no valid codes any more.
mail-authenticator-replaced-not-you = If this was not you, tell your administrator at once: someone can sign in as you.

mail-authenticator-removed = Authenticator app removed
mail-authenticator-removed-when = An authenticator app was removed from your account on { $date }. It gives no valid codes any more.
mail-authenticator-removed-not-you = If this was not you, change your password and tell your administrator at once.

mail-backup-code-used = Backup code used
mail-backup-code-used-when = A backup code was used to sign in on { $date }.
mail-backup-code-used-not-you = If this was not you, change your password and tell your administrator.

mail-backup-codes-regenerated = Backup codes regenerated
mail-backup-codes-regenerated-when = New backup codes were made for your account on { $date }. The old ones are void, used or not.
mail-backup-codes-regenerated-not-you = If this was not you, tell your administrator at once: someone has your authenticator app.

mail-account-locked = Account locked
mail-account-locked-since = Too many wrong codes were entered for your account. Since { $date } it takes no more of them.
mail-account-locked-ask = Ask your administrator to reset multi-factor authentication.
mail-account-locked-not-you = If this was not you, change your password too: whoever entered the codes knows it.

mail-mfa-reset = Multi-factor authentication was reset
mail-mfa-reset-when = An administrator reset multi-factor authentication for your account on { $date }.
mail-mfa-reset-sign-in = You set it up again at your next sign-in:
mail-mfa-reset-not-you = If you did not ask for this, tell your administrator.

mail-bypass-code-issued = A code to sign in once
mail-bypass-code-issued-when = On { $date }, an administrator made a code for your account that stands in once for your authenticator app, within an hour.
mail-bypass-code-issued-told = The administrator tells you the code. Enter it where the sign-in asks for a code, under “Use a backup code”.
mail-bypass-code-issued-not-you = If you did not ask for this, tell your administrator at once.

mail-bypass-code-used = Code to sign in once used
mail-bypass-code-used-when = The code that an administrator made for your account was used to sign in on { $date }.
mail-bypass-code-used-not-you = If this was not you, change your password and tell your administrator at once.

mail-email-changed = Your email address was changed
mail-email-changed-when = An administrator changed the email address of your account on { $date }.
mail-email-changed-from-now = From now on, mail for the account goes to the new address alone.
mail-email-changed-not-you = If you did not ask for this, tell your administrator.
