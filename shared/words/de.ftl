### All user-visible text in German. The comments on the messages are in en.ftl.
###
### Formal address (“Sie”). One term for each thing: Anmeldung, Sitzung, Authentifizierungs-App, Backup-Code, temporäres Passwort.

## The language itself

language-name = Deutsch
direction = ltr
locale = de
colon = :
languages = Sprache

## Login

login = Anmeldung
username = Benutzername
password = Passwort
show = Anzeigen
show-password = Passwort anzeigen
sign-in = Anmelden
forgot-password = Passwort vergessen?
passkey-sign-in = Mit einem Passkey anmelden
login-with-provider = Mit dem Identitätsanbieter anmelden
login-with = Mit { $provider } anmelden
send-temporary-password = Neues temporäres Passwort senden
caps-lock = Die Feststelltaste ist aktiv.
wrong-credentials = Benutzername oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es erneut.
temporary-password-expired = Ihr temporäres Passwort ist abgelaufen: Es war 24 Stunden gültig. Lassen Sie sich ein neues an Ihre E-Mail-Adresse senden.
temporary-password-sent = Ein neues temporäres Passwort ist an Ihre E-Mail-Adresse unterwegs. Melden Sie sich innerhalb von 24 Stunden damit an.
passkey-not-used = Es wurde kein Passkey verwendet. Vielleicht haben Sie abgebrochen, oder es hat zu lange gedauert. Versuchen Sie es erneut oder melden Sie sich anders an.
passkey-rejected = Dieser Passkey wurde nicht akzeptiert. Versuchen Sie es mit einem anderen oder melden Sie sich anders an.
passkey-expired = Das hat zu lange gedauert. Versuchen Sie es erneut.
passkey-wrong-address = Unter dieser Adresse funktionieren Passkeys nicht. Melden Sie sich anders an und informieren Sie Ihre Administration.
passkey-failed = Der Passkey konnte nicht verwendet werden. Versuchen Sie es erneut oder melden Sie sich anders an.

## Verification Required

verify-title = Bestätigung erforderlich
verify-intro = Geben Sie den 6-stelligen Code ein, den Ihre Authentifizierungs-App für { $application } anzeigt. Ein eingefügter Code wird sofort gesendet.
code = Code
next-code = Ihre App zeigt in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} einen neuen Code an.
remember-browser = In diesem Browser { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} lang nicht mehr fragen
verify = Bestätigen
back-to-qr-code = Zurück zum QR-Code
use-backup-code = Backup-Code verwenden
use-passkey = Passkey verwenden
verify-passkey-intro = Melden Sie sich mit Ihrem Passkey bei { $application } an. Ihr Gerät fragt nach Fingerabdruck, Gesicht oder PIN.
no-passkeys-here = Dieser Browser unterstützt keine Passkeys, aber Ihr Konto benötigt einen. Verwenden Sie einen neueren Browser oder ein anderes Gerät.
another-account = Mit anderem Konto anmelden
sign-in-ended = Zu viele falsche Codes. Melden Sie sich erneut an, um von vorn zu beginnen.
code-wrong = Dieser Code ist falsch. Geben Sie den neuesten Code aus Ihrer App ein.
code-wrong-time = Es ist jetzt { $time } Uhr. Zeigt Ihr Smartphone eine andere Zeit an, stellen Sie dort Datum und Uhrzeit auf automatisch.
code-used = Dieser Code wurde bereits verwendet. Warten Sie auf den nächsten.
code-stale = Ein neuerer Code wurde bereits verwendet. Warten Sie auf den nächsten.
codes-blocked = Codes aus Ihrer Authentifizierungs-App sind nach zu vielen Fehlversuchen gesperrt. Verwenden Sie einen Backup-Code oder wenden Sie sich an Ihre Administration.
clock-behind = Die Uhr Ihres Smartphones geht etwa { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
} nach. Stellen Sie dort Datum und Uhrzeit auf automatisch und geben Sie dann den neuen Code ein.
clock-ahead = Die Uhr Ihres Smartphones geht etwa { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
} vor. Stellen Sie dort Datum und Uhrzeit auf automatisch und geben Sie dann den neuen Code ein.
tries-left = Sie haben noch { $count ->
    [one] { $count } Versuch
   *[other] { $count } Versuche
}.

## Verify with Backup Code

backup-code-title = Mit Backup-Code bestätigen
backup-code-intro = Geben Sie einen Ihrer gespeicherten Backup-Codes ein. Jeder Code gilt nur einmal.
backup-code = Backup-Code
use-authenticator = Authentifizierungs-App verwenden
backup-code-wrong = Das ist keiner Ihrer Backup-Codes. Prüfen Sie jeden Buchstaben und jede Ziffer.
backup-code-used = Dieser Code wurde bereits verwendet. Geben Sie einen anderen Backup-Code ein.
backup-codes-blocked = Backup-Codes sind nach zu vielen Fehlversuchen gesperrt. Verwenden Sie Ihre Authentifizierungs-App oder wenden Sie sich an Ihre Administration.
backup-code-accepted = Backup-Code akzeptiert.
codes-left = Sie haben { $count ->
    [0] keine Backup-Codes mehr
    [one] noch { $count } Backup-Code
   *[other] noch { $count } Backup-Codes
}.
new-codes = Erstellen Sie neue unter „Sicherheit“.

## Signed in

signed-in = Angemeldet
signed-in-as = Sie sind angemeldet als { $username }.
signed-in-as-name = Sie sind angemeldet als { $name } ({ $username }).
go-to = Weiter zu { $application }
security = Sicherheit
administration = Administration
set-up-within = Richten Sie unter „Sicherheit“ innerhalb von { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} einen zweiten Schritt ein.
sign-out = Abmelden

## This wasn’t me

not-me-title = Konto sichern
not-me-intro = Sie haben eine E-Mail über eine Änderung an Ihrem Konto erhalten. Wenn die Änderung nicht von Ihnen stammt, klicken Sie auf die Schaltfläche. Damit werden alle Browser abgemeldet und Ihr Konto wird vorläufig gesperrt: Niemand kann sich anmelden, bis Sie mit einem Code, den wir Ihnen per E-Mail senden, ein neues Passwort gewählt haben.
not-me-nothing = Wenn Sie die Änderung selbst vorgenommen haben, schließen Sie diese Seite. Es ändert sich dann nichts.
not-me = Das war ich nicht
not-me-held = Ihr Konto ist vorläufig gesperrt, und alle Browser wurden abgemeldet.
not-me-next-password = Wählen Sie als Nächstes ein neues Passwort. Eine E-Mail mit einem Code ist unterwegs zu Ihnen.
not-me-next-review = Außerdem muss Ihre Administration das Konto freigeben. Wenden Sie sich an Ihre Administration.
not-me-ended = Dieser Link funktioniert nicht mehr. Er kann nur einmal und nur 7 Tage lang verwendet werden. Wenn Sie sich um Ihr Konto sorgen, wählen Sie auf der Anmeldeseite „Passwort vergessen?“ oder wenden Sie sich an Ihre Administration.
not-me-no-code = Diese Adresse ist unvollständig. Öffnen Sie den Link in der E-Mail noch einmal.

## Steps of a set-up

progress = Fortschritt
step-set-up = Einrichten
step-verify = Bestätigen
step-save-codes = Speichern
step-done = erledigt:

## Input errors

username-empty = Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.
username-wrong = Das ist zu lang für einen Benutzernamen oder eine E-Mail-Adresse. Prüfen Sie Ihre Eingabe.
password-empty = Geben Sie Ihr Passwort ein.
password-too-long = Dieses Passwort ist zu lang. Prüfen Sie Ihre Eingabe.
code-empty = Geben Sie den Code aus Ihrer Authentifizierungs-App ein.
code-not-digits = Verwenden Sie nur Ziffern. Geben Sie den 6-stelligen Code aus Ihrer Authentifizierungs-App ein.
code-length = Geben Sie genau 6 Ziffern ein.
backup-code-empty = Geben Sie einen Ihrer Backup-Codes ein.
backup-code-character = Backup-Codes enthalten nur Buchstaben und Ziffern. Entfernen Sie alle anderen Zeichen.
backup-code-length = Ein Backup-Code hat 15 Buchstaben und Ziffern in drei Fünfergruppen. Geben Sie einen vollständigen Code ein.

## Errors and waiting

throttled-seconds = Zu viele Versuche. Warten Sie { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
} und versuchen Sie es dann erneut.
throttled-minutes = Zu viele Versuche. Warten Sie { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
} und versuchen Sie es dann erneut.
busy = Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.
no-answer = Der Server antwortet nicht. Es geht nichts verloren. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.
still-no-answer = Der Server antwortet immer noch nicht. Warten Sie einen Moment und versuchen Sie es dann erneut.
malformed = Diese Seite ist möglicherweise veraltet. Laden Sie sie neu und versuchen Sie es dann erneut.
changed-elsewhere = In einem anderen Fenster wurde etwas geändert. Versuchen Sie es erneut.
slow = Das dauert länger als gewöhnlich. Ihre Eingaben bleiben erhalten. Bleiben Sie auf dieser Seite.
offline = Sie sind offline. Ihre Eingaben bleiben erhalten. Fahren Sie fort, sobald Sie wieder online sind.
expired = Sitzung abgelaufen
expired-text = Zum Schutz Ihres Kontos wurden Sie nach längerer Inaktivität abgemeldet. Es geht nichts verloren. Melden Sie sich erneut an, um fortzufahren.
sign-in-again = Erneut anmelden
not-found = Seite nicht gefunden
not-found-text = Unter dieser Adresse gibt es keine Seite. Vielleicht enthält die Adresse einen Tippfehler, oder die Seite wurde verschoben.
to-start = Zur Startseite
unreachable = Server nicht erreichbar
unreachable-text = Der Server antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut. Besteht das Problem weiter, wenden Sie sich an Ihre Administration.
try-again = Erneut versuchen
loading = Wird geladen
sign-in-ends-soon = Diese Anmeldung läuft in 2 Minuten ab. Schließen Sie sie vorher ab, oder melden Sie sich erneut an, um von vorn zu beginnen.
session-ends-soon = Sie werden in 2 Minuten abgemeldet.
stay-signed-in = Angemeldet bleiben
no-script = Diese Seite benötigt JavaScript. Aktivieren Sie es für diese Website und laden Sie die Seite dann neu.
late = Das dauert länger als erwartet. Die Seite benötigt JavaScript und WebAssembly, die jeder aktuelle Browser unterstützt. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu. Besteht das Problem weiter, versuchen Sie es mit einem anderen Browser oder wenden Sie sich an Ihre Administration.

## Account

## Set Up Required

set-up = Einrichtung erforderlich
set-up-optional = Schützen Sie Ihr Konto mit einem zweiten Schritt: einer Authentifizierungs-App auf Ihrem Smartphone. Sie können das auch später tun.
set-up-until = Sie können dies bis zum { $day } überspringen. Danach benötigen Sie für die Anmeldung einen zweiten Schritt.
scan = Öffnen Sie Ihre Authentifizierungs-App, fügen Sie ein Konto hinzu und scannen Sie diesen QR-Code.
qr-code = QR-Code, der dieses Konto einer Authentifizierungs-App hinzufügt. Wenn Sie ihn nicht scannen können, wählen Sie „Manuell einrichten“.
enlarge-qr-code = QR-Code vergrößern
close = Schließen
open-app = Authentifizierungs-App öffnen
open-app-hint = Ist die App auf diesem Gerät installiert, öffnen Sie sie hier. Ist sie auf einem anderen Gerät, scannen Sie den Code mit diesem.
set-up-manually = Manuell einrichten
use-passkey-instead = Stattdessen einen Passkey verwenden
use-authenticator-instead = Stattdessen eine Authentifizierungs-App verwenden
passkey-required = Ihr Konto benötigt einen Passkey.
create-passkey-text = Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder PIN an, statt mit Passwort und Code. Er bleibt auf Ihrem Gerät oder in Ihrem Passwortmanager.
create-passkey = Passkey erstellen
passkey-not-created = Es wurde kein Passkey erstellt. Vielleicht haben Sie abgebrochen, oder es hat zu lange gedauert. Versuchen Sie es erneut.
passkey-on-device = Dieses Gerät hat bereits einen Passkey für Ihr Konto. Verwenden Sie diesen oder wählen Sie ein anderes Gerät.
passkey-creation-failed = Der Passkey konnte nicht erstellt werden. Vielleicht unterstützt dieses Gerät keine Passkeys mit Fingerabdruck, Gesicht oder PIN. Versuchen Sie es erneut oder wählen Sie ein anderes Gerät.
passkeys-too-many = Ihr Konto hat bereits 10 Passkeys. Mehr sind nicht möglich. Entfernen Sie zuerst einen.
manual-hint = Geben Sie diese Daten in Ihrer Authentifizierungs-App ein:
name = Name
key = Schlüssel
type = Typ
time-based = Zeitbasiert
copy = Kopieren
copy-name = Name kopieren
copy-key = Schlüssel kopieren
copy-type = Typ kopieren
continue = Weiter
skip = Vorerst überspringen

## Backup Codes

backup-codes = Backup-Codes
backup-codes-intro = Wenn Sie Ihr Smartphone verlieren, können Sie sich mit einem dieser Codes anmelden. Jeder Code gilt nur einmal. Bewahren Sie die Codes sicher auf, zum Beispiel in einem Passwortmanager.
download = Herunterladen
print = Drucken
codes-saved = Ich habe diese Codes gespeichert
codes-not-saved = Speichern Sie zuerst die Codes und setzen Sie dann dieses Häkchen. Die Codes werden nicht noch einmal angezeigt.
done = Fertig
copied = In die Zwischenablage kopiert.
selected = Ihr Browser erlaubt dieser Seite das Kopieren nicht. Der Text ist markiert: Drücken Sie Strg+C, auf dem Mac ⌘C.
downloaded = Die Datei liegt in Ihren Downloads.

## The saved copy of the backup codes

saved-title = Backup-Codes
saved-application = Anwendung
saved-username = Benutzername
saved-date = Datum
saved-file = backup codes
saved-how-1 = Melden Sie sich mit Benutzername und Passwort an. Wählen Sie auf der Seite „Bestätigung erforderlich“ den Link „Backup-Code verwenden“ und geben Sie einen dieser Codes ein.
saved-how-2 = Jeder Code gilt nur einmal. Streichen Sie ihn durch, wenn Sie ihn verwendet haben.
saved-how-3 = Bewahren Sie die Codes sicher und getrennt von Ihrem Smartphone auf. Wer einen Code und Ihr Passwort hat, kann sich als Sie anmelden.

## Change your Password

change-password-title = Passwort ändern
change-password-forced = Sie haben sich mit einem temporären Passwort angemeldet. Wählen Sie zum Abschluss ein eigenes Passwort.
old-password = Bisheriges Passwort
show-old-password = Bisheriges Passwort anzeigen
new-password = Neues Passwort
show-new-password = Neues Passwort anzeigen
confirm-password = Neues Passwort bestätigen
show-confirm-password = Bestätigung des neuen Passworts anzeigen
change-password = Passwort ändern
rules = Das neue Passwort
rule-met = erfüllt:
rule-not-met = noch nicht erfüllt:
rule-length = hat mindestens 12 Zeichen
rule-not-common = ist kein häufig verwendetes Passwort
rule-not-own-words = ist nicht aus Ihrem Namen, Ihrer E-Mail-Adresse oder dem Namen der Anwendung abgeleitet
password-changed = Ihr Passwort wurde geändert. Sie wurden überall sonst abgemeldet.
old-password-wrong = Das ist nicht Ihr bisheriges Passwort. Prüfen Sie es und versuchen Sie es erneut.
same-password = Das ist Ihr bisheriges Passwort. Wählen Sie ein neues.
old-password-expired = Dieses temporäre Passwort ist abgelaufen. Melden Sie sich ab, und wählen Sie auf der Anmeldeseite mit „Passwort vergessen?“ ein neues.

## New password errors

new-password-empty = Geben Sie ein neues Passwort ein.
new-password-too-short = Dieses Passwort ist zu kurz. Verwenden Sie mindestens 12 Zeichen.
new-password-too-long = Dieses Passwort ist zu lang. Verwenden Sie höchstens 256 Zeichen.
new-password-own-words = Dieses Passwort ist aus Ihrem Namen, Ihrer E-Mail-Adresse oder dem Namen der Anwendung abgeleitet. Wählen Sie eines, das schwerer zu erraten ist.
new-password-common = Dieses Passwort wird zu häufig verwendet und ist leicht zu erraten. Wählen Sie ein anderes, zum Beispiel mehrere Wörter ohne Zusammenhang.
confirmation-empty = Geben Sie das neue Passwort erneut ein.
confirmation-wrong = Die Passwörter stimmen nicht überein. Geben Sie das neue Passwort erneut ein.

## Password reset

request-reset = Passwort zurücksetzen
request-reset-intro = Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein. Sie erhalten eine E-Mail mit einem Code, mit dem Sie ein neues Passwort wählen können.
username-or-email = Benutzername oder E-Mail-Adresse
send-verification-email = Bestätigungs-E-Mail senden
reset-mail-sent = Wenn ein Konto mit Passwort zu Ihrer Eingabe passt, ist eine E-Mail mit einem Code unterwegs. Kommt sie in einigen Minuten nicht an, sehen Sie im Spam-Ordner nach oder wenden Sie sich an Ihre Administration.
have-reset-code = Ich habe einen Code
reset-password = Neues Passwort festlegen
reset-password-intro = Geben Sie den Code aus der E-Mail ein und wählen Sie ein neues Passwort.
verification-code = Bestätigungscode
reset-code-empty = Geben Sie den Code aus der E-Mail ein.
reset-code-character = Der Code enthält nur Buchstaben und Ziffern. Kopieren Sie ihn aus der E-Mail.
reset-code-length = Der Code hat 28 Buchstaben und Ziffern. Kopieren Sie ihn vollständig aus der E-Mail.
reset-code-wrong = Dieser Code ist falsch. Kopieren Sie den Code aus der neuesten E-Mail.
reset-code-ended = Dieser Code gilt nicht mehr. Er wurde bereits verwendet, ist älter als 15 Minuten oder wurde durch einen neueren ersetzt. Fordern Sie eine neue E-Mail an.
new-reset-mail = Neue E-Mail senden
password-reset-done = Ihr Passwort wurde zurückgesetzt, und Sie wurden überall abgemeldet. Gehen Sie zur Anmeldung und melden Sie sich mit dem neuen Passwort an.
password-reset-held = Ihr Passwort wurde zurückgesetzt. Ihr Konto ist noch vorläufig gesperrt: Ihre Administration muss es freigeben, bevor Sie sich anmelden können. Wenden Sie sich an Ihre Administration.
back-to-login = Zurück zur Anmeldung

## Login with the identity provider

sso-unavailable = Der Identitätsanbieter antwortet nicht. Warten Sie einen Moment und versuchen Sie es dann erneut. Besteht das Problem weiter, wenden Sie sich an Ihre Administration.
sso-refused = Der Identitätsanbieter hat Sie nicht angemeldet. Vielleicht haben Sie abgebrochen, oder Sie haben keinen Zugriff auf diese Anwendung. Versuchen Sie es erneut oder wenden Sie sich an Ihre Administration.
sso-ended = Diese Anmeldung ist nicht mehr gültig. Sie hat länger als 15 Minuten gedauert, war bereits abgeschlossen oder wurde in einem anderen Browser begonnen. Beginnen Sie von vorn.
sso-unverified = Die Antwort des Identitätsanbieters konnte nicht überprüft werden, deshalb wurden Sie nicht angemeldet. Versuchen Sie es erneut. Geschieht es wieder, wenden Sie sich an Ihre Administration.
sso-no-account = Der Identitätsanbieter hat Sie erkannt, aber Sie haben hier kein Konto. Bitten Sie Ihre Administration um ein Konto.
sso-disabled = Ihr Konto ist hier deaktiviert. Wenden Sie sich an Ihre Administration.

## Signed-in pages

skip-to-content = Zum Inhalt springen
account-menu = Kontomenü: { $name }
show-as-table = Als Tabelle anzeigen
select-all = Alle auf dieser Seite auswählen
select-named = { $name } auswählen

## Security

security-password-text = Verwenden Sie ein langes Passwort, das Sie nirgendwo sonst verwenden.
identity-provider = Identitätsanbieter
security-provider-text = Sie melden sich mit Ihrem Identitätsanbieter an. Ändern Sie Ihr Passwort und Ihren zweiten Schritt dort.
change-password-link = Passwort ändern
cancel = Abbrechen
save = Speichern
second-step-on = Aktiv
second-step-missing = Nicht eingerichtet
second-step-off = Aus
second-step-none = Sie haben noch keinen zweiten Schritt eingerichtet. Mit einem Passkey oder einer Authentifizierungs-App kann sich niemand allein mit Ihrem Passwort als Sie anmelden.
codes-left-of = { $left } von { $all } übrig
codes-saved-on = Gespeichert am { $day }.
signed-in-where = Wo Sie angemeldet sind
password-changed-on = Geändert am { $day }.

## Reauthentication

confirm-title = Bestätigen Sie Ihre Identität
confirm-by-password = Geben Sie Ihr Passwort erneut ein, um fortzufahren.
confirm-by-code = Geben Sie einen Code aus Ihrer Authentifizierungs-App ein, um fortzufahren.
confirm-at-provider = Melden Sie sich erneut mit Ihrem Identitätsanbieter an, um fortzufahren. Kommen Sie danach hierher zurück und versuchen Sie es erneut.
confirm = Bestätigen
use-code-instead = Stattdessen einen Code verwenden
use-password-instead = Stattdessen das Passwort verwenden
password-wrong = Das ist nicht Ihr Passwort. Prüfen Sie es und versuchen Sie es erneut.
confirm-needs-code = Sie haben sich in einem gespeicherten Browser angemeldet. Ihr Passwort allein genügt hier deshalb nicht. Geben Sie einen Code aus Ihrer Authentifizierungs-App ein.
confirm-needs-passkey = Ihr Konto erfordert hier einen Passkey. Bestätigen Sie damit, dass Sie es sind.

## Security: authenticators

authenticators = Authentifizierungs-Apps
authenticators-none = Sie haben noch keine Authentifizierungs-App eingerichtet. Mit einer solchen App kann sich niemand allein mit Ihrem Passwort als Sie anmelden.
authenticators-off = Diese Anwendung fragt bei der Anmeldung nicht nach einem Code.
authenticator = Authentifizierungs-App
passkey = Passkey
authenticator-facts = Eingerichtet am { $day }. Zuletzt verwendet: { $used }.
add-authenticator = Authentifizierungs-App hinzufügen
rename = Umbenennen
rename-named = { $name } umbenennen
replace = Ersetzen
replace-named = { $name } ersetzen
replace-text = Die bisherige App gilt, bis Sie die neue bestätigen.
remove = Entfernen
remove-named = { $name } entfernen
remove-text = Ihre Codes werden sofort ungültig. Das lässt sich nicht rückgängig machen.
remove-last-text = Das ist Ihre einzige Authentifizierungs-App. Wenn Sie sie entfernen, werden auch Ihre Backup-Codes entfernt, und nur Ihr Passwort schützt Ihr Konto. Das lässt sich nicht rückgängig machen.
remove-last-refused = Das ist Ihre einzige Authentifizierungs-App, und Ihr Konto benötigt eine. Richten Sie zuerst eine andere ein, oder ersetzen Sie diese.
authenticator-name = Name der App
authenticator-name-text = Nachdem Sie das Konto in der App hinzugefügt haben, geben Sie der App einen Namen, den Sie wiedererkennen, zum Beispiel „Diensthandy“, und geben Sie den angezeigten Code ein.
authenticator-name-empty = Geben Sie einen Namen ein, den Sie wiedererkennen, zum Beispiel „Diensthandy“.
authenticator-name-long = Dieser Name ist zu lang. Verwenden Sie höchstens 40 Zeichen.
authenticator-name-character = Verwenden Sie eine einzelne Zeile ohne unsichtbare Zeichen.
authenticator-set-up = Die Authentifizierungs-App ist eingerichtet.
authenticator-replaced = Die neue Authentifizierungs-App ist eingerichtet. Codes aus der bisherigen App gelten nicht mehr.
authenticator-renamed = Die Authentifizierungs-App wurde umbenannt.
authenticator-removed = Die Authentifizierungs-App wurde entfernt.
passkeys = Passkeys
passkeys-off = Passkeys sind derzeit ausgeschaltet. Mit diesen können Sie sich daher nicht anmelden.
passkey-facts = Hinzugefügt am { $day }. Zuletzt verwendet: { $used }.
passkey-facts-unused = Hinzugefügt am { $day }. Noch nicht verwendet.
passkey-synced = Synchronisiert
passkey-on-one-device = Auf einem Gerät
add-passkey = Passkey hinzufügen
add-passkey-text = Geben Sie dem Passkey einen Namen, den Sie wiedererkennen. Ihr Browser fragt dann, wo er gespeichert werden soll: auf diesem Gerät, in einem Passwortmanager, auf einem Smartphone oder auf einem Sicherheitsschlüssel.
passkey-name = Name des Passkeys
passkey-added = Der Passkey wurde hinzugefügt.
passkey-renamed = Der Passkey wurde umbenannt.
passkey-removed = Der Passkey wurde entfernt.
remove-passkey-text = Sie können sich damit nicht mehr anmelden. Das lässt sich nicht rückgängig machen. Bietet ein Gerät ihn weiter an, löschen Sie ihn auch dort.
remove-last-passkey-text = Das ist Ihr einziger zweiter Schritt. Wenn Sie ihn entfernen, werden auch Ihre Backup-Codes entfernt, und nur Ihr Passwort schützt Ihr Konto. Das lässt sich nicht rückgängig machen.
remove-last-passkey-refused = Ihr Konto benötigt diesen Passkey. Fügen Sie zuerst einen anderen hinzu.

## Security: backup codes

regenerate = Backup-Codes neu erstellen
regenerate-text = Sie erhalten fünf neue Codes zum Speichern. Alle bisherigen Codes werden sofort ungültig, auch unbenutzte. Geben Sie den Code aus Ihrer Authentifizierungs-App ein, um fortzufahren.
regenerate-passkey-text = Sie erhalten fünf neue Codes zum Speichern. Alle bisherigen Codes werden sofort ungültig, auch unbenutzte.

## Security: sessions

sessions = Sitzungen
sessions-text = In diesen Browsern sind Sie angemeldet. Wenn Sie einen nicht kennen, melden Sie ihn ab und ändern Sie danach Ihr Passwort.
session-this = Dieser Browser
session-unknown = Unbekannter Browser
session-facts = Von { $address }, seit { $first }. Zuletzt gesehen: { $last }.
sign-out-of = { $browser } abmelden
sign-out-others = Überall sonst abmelden
session-ended = Dieser Browser wurde abgemeldet.
sessions-ended = Sie wurden überall sonst abgemeldet.

## Security: remembered browsers

remembered-browsers = Gespeicherte Browser
remembered-browsers-text = Diese Browser fragen bei der Anmeldung nach Ihrem Passwort, aber nicht nach einem Code. Wenn Sie einen nicht kennen, entfernen Sie ihn und ändern Sie danach Ihr Passwort.
remembered-browser-facts = Von { $address }, seit { $first }. Fragt nach dem { $until } wieder nach einem Code.
forget = Entfernen
forget-named = { $browser } entfernen
forget-all = Alle entfernen
browser-forgotten = Dieser Browser wurde entfernt. Er fragt bei der nächsten Anmeldung nach einem Code.
browsers-forgotten = Alle Browser wurden entfernt. Sie fragen bei der nächsten Anmeldung nach einem Code.

## Security: recent activity

activity = Letzte Aktivitäten
show-more = Mehr anzeigen
event-signed-in = Sie haben sich angemeldet.
event-signed-in-by-code = Sie haben sich mit einem Code aus Ihrer Authentifizierungs-App angemeldet.
event-signed-in-by-backup-code = Sie haben sich mit einem Backup-Code angemeldet.
event-signed-in-by-passkey = Sie haben sich mit einem Passkey angemeldet.
event-signed-in-remembered = Sie haben sich in einem gespeicherten Browser ohne Code angemeldet.
event-signed-out = Sie haben sich abgemeldet.
event-wrong-code = Jemand hat einen falschen Code aus der Authentifizierungs-App eingegeben.
event-wrong-backup-code = Jemand hat einen falschen Backup-Code eingegeben.
event-locked = Codes aus der Authentifizierungs-App wurden nach zu vielen Fehlversuchen gesperrt.
event-backup-codes-locked = Backup-Codes wurden nach zu vielen Fehlversuchen gesperrt.
event-password-changed = Sie haben Ihr Passwort geändert.
event-reset-requested = Ihnen wurde per E-Mail ein Code zum Zurücksetzen des Passworts gesendet.
event-password-reset = Ihr Passwort wurde mit einem Code aus einer E-Mail zurückgesetzt.
event-temporary-password-sent = Ihnen wurde ein temporäres Passwort gesendet.
event-set-up = Sie haben eine Authentifizierungs-App eingerichtet.
event-set-up-named = Sie haben die Authentifizierungs-App „{ $name }“ eingerichtet.
event-replaced = Sie haben eine Authentifizierungs-App durch „{ $name }“ ersetzt.
event-renamed = Sie haben „{ $name }“ in „{ $text }“ umbenannt.
event-removed = Sie haben die Authentifizierungs-App „{ $name }“ entfernt.
event-passkey-added = Sie haben den Passkey „{ $name }“ hinzugefügt.
event-passkey-removed = Sie haben den Passkey „{ $name }“ entfernt.
event-passkey-counter = Der Passkey „{ $name }“ wurde abgelehnt, weil es möglicherweise eine Kopie davon gibt.
event-reauthenticated = Sie haben Ihre Identität bestätigt.
event-codes-saved = Sie haben neue Backup-Codes gespeichert.
event-codes-regenerated = Sie haben Ihre Backup-Codes neu erstellt.
event-mfa-reset = Die Administration hat Ihre Authentifizierungs-Apps, Passkeys und Backup-Codes entfernt.
event-set-up-reminded = Sie wurden daran erinnert, einen zweiten Schritt einzurichten.
event-reason = Grund: { $text }
event-identity-linked = Ihr Konto wurde mit dem Identitätsanbieter verknüpft.
event-account-added = Ihr Konto wurde angelegt.
event-account-disabled = Die Administration hat Ihr Konto deaktiviert.
event-unused-account-disabled = Ihr Konto wurde deaktiviert, weil es { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
} lang nicht verwendet wurde.
event-account-enabled = Die Administration hat Ihr Konto wieder aktiviert.
event-refused-disabled = Jemand hat Ihr richtiges Passwort eingegeben, während das Konto deaktiviert war.
event-refused-held = Jemand hat Ihr richtiges Passwort eingegeben, während das Konto vorläufig gesperrt war.
event-account-edited = Die Administration hat Ihre Kontodaten bearbeitet.
event-unlocked = Die Administration hat Ihr Konto entsperrt.
event-held = Ihr Konto wurde über den Link in einem Sicherheitshinweis vorläufig gesperrt.
event-released = Die Administration hat Ihr Konto wieder freigegeben.
event-bypass-code-issued = Die Administration hat einen Überbrückungscode für Sie erstellt.
event-bypass-code-used = Sie haben sich mit einem Überbrückungscode angemeldet.
event-accounts-imported = Konten wurden importiert.
event-activity-exported = Die Aktivitäten aller Konten wurden exportiert.
event-setting-changed = Eine Einstellung wurde geändert.
event-key-replaced = Der verlorene Verschlüsselungsschlüssel wurde ersetzt.
event-database-restored = Die Datenbank wurde aus einer Sicherung wiederhergestellt.
event-mail-retried = Die Administration hat eine E-Mail an Sie erneut gesendet.
event-mail-dropped = Die Administration hat eine E-Mail an Sie entfernt, bevor sie gesendet wurde.
event-mail-tested = Die Administration hat eine Test-E-Mail gesendet.
event-sessions-ended = { $count ->
    [one] { $count } andere Sitzung wurde
   *[other] { $count } andere Sitzungen wurden
} abgemeldet.
event-browser-remembered = Sie haben gewählt, in diesem Browser { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
} lang nicht nach einem Code gefragt zu werden.
event-browsers-forgotten = { $count ->
    [one] { $count } gespeicherter Browser wurde
   *[other] { $count } gespeicherte Browser wurden
} entfernt.
event-wrong-password = { $count ->
    [one] Jemand hat ein falsches Passwort eingegeben.
   *[other] Jemand hat { $count }-mal hintereinander ein falsches Passwort eingegeben.
}
event-code-used = Sie haben einen Backup-Code verwendet und hatten danach { $count ->
    [0] keinen mehr
   *[other] noch { $count }
}.

## Administration: overview

overview = Übersicht
accounts-added = { $count ->
    [0] In den letzten 7 Tagen keine neuen
    [one] { $count } neues in den letzten 7 Tagen
   *[other] { $count } neue in den letzten 7 Tagen
}
second-step = Zweiter Schritt
second-step-share = Mit zweitem Schritt geschützt
share-change = { $change } in 30 Tagen
count-of = { $count } von { $all } Konten
signed-in-today = Heute angemeldet
usual-by-now = Sonst { $count } um diese Zeit
usual-unknown = Noch keine früheren Wochen zum Vergleich
locked-out = Gesperrt
locked-today = { $count ->
    [0] Keine seit Mitternacht
    [one] { $count } seit Mitternacht
   *[other] { $count } seit Mitternacht
}
sign-ins-30-days = Anmeldungen der letzten 30 Tage
chart-signed-in = Angemeldet
chart-refused = Abgewiesen
chart-day = Tag
chart-summary = Anmeldungen pro Tag, { $from } bis { $until }: insgesamt { $accepted } angemeldet und { $refused } abgewiesen.
internal-accounts = Interne Konten
external-accounts = Externe Konten
grace-accounts = { $count ->
    [one] { $shown } Konto muss ihn bis spätestens { $day } einrichten.
   *[other] { $shown } Konten müssen ihn bis spätestens { $day } einrichten.
}
show-them = Anzeigen
needs-attention = Handlungsbedarf
nothing-to-attend = Im Moment ist nichts zu tun.
attention-locked = { $count ->
    [one] Konto ist nach zu vielen falschen Codes gesperrt
   *[other] Konten sind nach zu vielen falschen Codes gesperrt
}
attention-passwords = { $count ->
    [one] temporäres Passwort läuft innerhalb eines Tages ab
   *[other] temporäre Passwörter laufen innerhalb eines Tages ab
}
attention-codes = { $count ->
    [one] Person hat höchstens noch einen Backup-Code
   *[other] Personen haben höchstens noch einen Backup-Code
}
attention-mail = { $count ->
    [one] E-Mail konnte nicht zugestellt werden
   *[other] E-Mails konnten nicht zugestellt werden
}
attention-provider = { $count ->
    [one] Anmeldung mit { $name } ist in den letzten 24 Stunden fehlgeschlagen
   *[other] Anmeldungen mit { $name } sind in den letzten 24 Stunden fehlgeschlagen
}
attention-held = { $count ->
    [one] Konto ist nach „Das war ich nicht“ vorläufig gesperrt
   *[other] Konten sind nach „Das war ich nicht“ vorläufig gesperrt
}
review = Prüfen

## Administration: accounts

accounts = Konten
all-activity = Aktivitäten
search-accounts = Nach Name, Benutzername oder E-Mail-Adresse suchen
administrators = Administratoren
no-accounts = Keine Konten gefunden. Kürzen Sie die Suche, oder zeigen Sie alle Konten an.
pages = Seiten
previous = Zurück
next = Weiter
administrator = Administrator
disabled = Deaktiviert
locked = Codes gesperrt
held = Vorläufig gesperrt
invitation-pending = Einladung steht aus
sso = Identitätsanbieter
day-and-time = { $day }, { $time }

## Administration: table of accounts

accounts-total = { $count ->
    [0] Keine Konten
    [one] { $shown } Konto
   *[other] { $shown } Konten
}
accounts-more = Mehr als { $shown } Konten
accounts-unsorted = Zu viele zum Sortieren. Geben Sie mehr ein, um weniger zu finden.
accounts-range = { $from }–{ $to } von { $total }
table-name = Name
account-status = Status
filter-all = Alle
filter-no-second-step = Ohne zweiten Schritt
filter-grace = Übergangsfrist
filter-never = Nie angemeldet
filter-password = Temporäres Passwort läuft bald ab
filter-few-codes = Wenige Backup-Codes
tag-app = App
tag-many = { $what } ×{ $count }
tag-due = Bis { $day }
tag-invited = Eingeladen
tag-password-expires = Passwort läuft bald ab
tag-password-expired = Passwort abgelaufen
tag-codes-left = { $count ->
    [0] Keine Backup-Codes
    [one] { $count } Backup-Code
   *[other] { $count } Backup-Codes
}

## Administration: one account

account = Konto
account-facts = Kontodaten
account-gone = Dieses Konto gibt es nicht mehr. Gehen Sie zurück zur Kontenliste.
email = E-Mail-Adresse
person-name = Vollständiger Name
kind = Art
internal = Intern
external = Extern
origin = Anmeldeverfahren
origin-local = Passwort
origin-sso = Identitätsanbieter
nothing-chosen = Bitte auswählen
added-on = Angelegt
last-sign-in = Letzte Anmeldung
signed-in-from = { $time }, von { $address }
signed-in-with = { $time }, mit { $browser }
signed-in-from-with = { $time }, von { $address } ({ $browser })
next-sign-in = Nächster Schritt bei der Anmeldung
mfa = Zweiter Schritt
yes = Ja
no = Nein
none = Keine
never = Nie
expires-on = Gültig bis { $until }.
authenticator-of = { $name }: eingerichtet am { $day }, zuletzt verwendet { $used }.
passkey-of = { $name }: hinzugefügt am { $day }, zuletzt verwendet { $used }.
passkey-of-unused = { $name }: hinzugefügt am { $day }, noch nicht verwendet.
mfa-required-from = Erforderlich ab { $day }
password-pending = Einladung steht aus
password-temporary = Temporär, gültig bis { $until }
password-own = Selbst gewählt
password-own-on = Selbst gewählt am { $day }
next-set-up = Zweiten Schritt einrichten
next-verify = Bestätigungscode
next-change-password = Neues Passwort
next-none = Keiner: Das Passwort genügt
disabled-since = Deaktiviert seit { $moment }. Niemand kann sich bei diesem Konto anmelden.
lock-password = Es wurden zu viele falsche Passwörter eingegeben. Bis { $moment } können sich nur Browser anmelden, die bereits bei diesem Konto angemeldet waren.
lock-codes = An einem Tag wurden zu viele falsche Codes eingegeben. Codes werden bis { $moment } nicht akzeptiert.
lock-totp = Codes aus der Authentifizierungs-App sind nach zu vielen Fehlversuchen gesperrt.
lock-backup-codes = Backup-Codes sind nach zu vielen Fehlversuchen gesperrt.
hold-password = Vorläufig gesperrt seit { $moment }, weil in einer E-Mail an die Person „Das war ich nicht“ gewählt wurde. Die Sperre endet, sobald die Person mit dem Code aus einer weiteren E-Mail ein neues Passwort wählt.
hold-review = Vorläufig gesperrt seit { $moment }, weil „Das war ich nicht“ in einer E-Mail über den zweiten Schritt, die E-Mail-Adresse oder eine Anmeldung über den Identitätsanbieter gewählt wurde. Klären Sie mit der Person, was geschehen ist, und geben Sie das Konto dann frei.
sso-text = Die Person meldet sich beim Identitätsanbieter an. Dort werden auch Passwort und zweiter Schritt verwaltet.
own-account = Das ist Ihr eigenes Konto. Verwalten Sie Passwort, Authentifizierungs-Apps und Codes unter „Sicherheit“. Alles andere kann ein anderer Administrator ändern.
action-for-username = { $action }: { $username }
action-for-person = { $action }: { $name } ({ $username })

## Administration: actions on an account

edit = Bearbeiten
edit-text = Wenn Sie die E-Mail-Adresse ändern, geht auch an die bisherige Adresse ein Hinweis. Wenn Sie Administratorrechte erteilen oder entziehen, wird die Person überall abgemeldet.
can-manage-accounts = Kann andere Konten verwalten
account-edited = Das Konto wurde aktualisiert.
disable = Deaktivieren
disable-text = Meldet die Person ab und verhindert die Anmeldung, bis Sie das Konto wieder aktivieren. Es wird nichts gelöscht.
account-disabled = Das Konto wurde deaktiviert.
enable = Aktivieren
enable-text = Die Person kann sich wieder anmelden, mit demselben Passwort und derselben Authentifizierungs-App.
account-enabled = Das Konto wurde aktiviert.
unlock = Entsperren
unlock-text = Die Person kann es nach zu vielen falschen Passwörtern oder Codes erneut versuchen. Stellen Sie zuerst sicher, dass die Person selbst sie eingegeben hat.
account-unlocked = Das Konto wurde entsperrt.
forget-browsers = Gespeicherte Browser entfernen
forget-browsers-text = Jeder dieser Browser fragt bei der nächsten Anmeldung wieder nach einem Code. Sitzungen bleiben angemeldet.
account-browsers-forgotten = Die gespeicherten Browser wurden entfernt.
release = Freigeben
release-text = Hebt die vorläufige Sperre auf: Die Person kann sich mit dem aktuellen Passwort und dem zweiten Schritt anmelden. Stellen Sie zuerst sicher, dass Sie mit der Person selbst sprechen, und prüfen Sie Authentifizierungs-Apps, Passkeys und E-Mail-Adresse. Wenn jemand anderes das Passwort kennen könnte, senden Sie außerdem ein temporäres Passwort.
account-released = Das Konto wurde freigegeben.
send-password = Temporäres Passwort senden
send-password-text = Sendet der Person per E-Mail ein neues temporäres Passwort, das nach 24 Stunden abläuft. Das bisherige Passwort gilt nicht mehr, und alle Sitzungen werden abgemeldet. Das lässt sich nicht rückgängig machen.
password-sent = Ein temporäres Passwort ist unterwegs.
sessions-end = { $count ->
    [one] { $count } Sitzung wird sofort abgemeldet.
   *[other] { $count } Sitzungen werden sofort abgemeldet.
}
reset-mfa = Zweiten Schritt zurücksetzen
reset-mfa-text = Entfernt die Authentifizierungs-Apps, Passkeys und Backup-Codes der Person. Ist ein zweiter Schritt erforderlich, richtet die Person ihn bei der nächsten Anmeldung neu ein. Sie wird per E-Mail benachrichtigt. Das lässt sich nicht rückgängig machen.
mfa-was-reset = Der zweite Schritt wurde zurückgesetzt.
make-bypass-code = Überbrückungscode erstellen
make-bypass-code-text = Für Personen, die weder Smartphone noch Backup-Codes haben. Der Code ersetzt einmal den zweiten Schritt und läuft nach einer Stunde ab. Stellen Sie sicher, dass Sie mit der Person selbst sprechen. Sie wird auch per E-Mail benachrichtigt. Ein früherer Überbrückungscode gilt nicht mehr.
bypass-code = Überbrückungscode
copy-bypass-code = Überbrückungscode kopieren
bypass-code-text = Teilen Sie der Person diesen Code jetzt mit. Er wird nicht noch einmal angezeigt. Nach der Eingabe des Passworts wählt die Person „Backup-Code verwenden“ und gibt diesen Code ein. Er gilt nur einmal und läuft am { $until } ab.
reason = Grund
reason-hint = Der Grund wird der Person mitgeteilt und in den Aktivitäten aufgezeichnet.
reason-empty = Geben Sie einen Grund ein. Er wird der Person mitgeteilt.
reason-long = Dieser Grund ist zu lang. Verwenden Sie höchstens 200 Zeichen.
reason-character = Verwenden Sie eine einzelne Zeile ohne unsichtbare Zeichen.
refused-sso = Die Anmeldung bei diesem Konto läuft über den Identitätsanbieter. Es hat hier weder Passwort noch zweiten Schritt.
refused-disabled = Dieses Konto ist deaktiviert. Aktivieren Sie es zuerst.
refused-last-administrator = Das ist der letzte Administrator, der sich anmelden kann. Machen Sie zuerst jemand anderen zum Administrator.
refused-no-authenticator = Dieses Konto hat keinen zweiten Schritt und benötigt daher keinen Überbrückungscode.
refused-nothing-to-set-up = Dieses Konto hat bereits einen zweiten Schritt oder muss keinen einrichten.
refused-already-reminded = Diese Person wurde in den letzten 24 Stunden bereits erinnert.
refused-unknown-provider = Diesen Identitätsanbieter gibt es nicht.
provider-required = Wählen Sie den Identitätsanbieter, bei dem sich die Person anmeldet.

## Administration: helping one person

signing-in = Anmeldung
help-person = Dieser Person helfen
codes-of = { $left } von { $all } übrig
help-unlock = Erlaubt neue Versuche. Stellen Sie zuerst sicher, dass die Fehlversuche von der Person selbst stammen.
help-bypass-title = Einmaliger Überbrückungscode
help-bypass = Ersetzt den zweiten Schritt einmal, innerhalb einer Stunde.
help-reset-title = Smartphone verloren
help-reset = Entfernt Authentifizierungs-Apps, Passkeys und Backup-Codes. Die Person richtet sie neu ein.
help-password-title = Passwort vergessen
help-password = Sendet per E-Mail ein temporäres Passwort, das 24 Stunden gültig ist.
help-remind-title = Noch kein zweiter Schritt
help-remind = Erinnert die Person per E-Mail daran, einen einzurichten, höchstens einmal am Tag.
reminder-sent = Eine Erinnerung ist unterwegs.
help-browsers-title = Verlorener oder gemeinsam genutzter Computer
help-browsers = Gespeicherte Browser fragen bei der nächsten Anmeldung wieder nach einem Code.
help-release-title = Vorläufige Sperre aufheben
help-release = Die Person kann sich wieder anmelden. Stellen Sie zuerst sicher, dass Sie mit ihr selbst sprechen.
help-disable-title = Konto deaktivieren
help-disable = Meldet die Person ab und verhindert die Anmeldung. Es wird nichts gelöscht.
help-enable-title = Konto aktivieren
help-enable = Die Person kann sich wieder mit demselben Passwort und zweiten Schritt anmelden.

## Administration: one action on many accounts

accounts-selected = { $count ->
    [one] { $shown } Konto ausgewählt
   *[other] { $shown } Konten ausgewählt
}
select-matching = Alle { $shown } Treffer auswählen
select-first = Die ersten { $shown } Treffer auswählen
clear-selection = Auswahl aufheben
remind-set-up = Erinnerung senden
action-for-count = { $action }: { $accounts }
act-disable-text = Meldet die Personen ab und verhindert die Anmeldung, bis Sie die Konten wieder aktivieren. Es wird nichts gelöscht.
act-enable-text = Die Personen können sich wieder mit demselben Passwort und demselben zweiten Schritt anmelden.
act-password-text = Jede Person erhält per E-Mail ein neues temporäres Passwort. Die bisherigen Passwörter gelten nicht mehr, und alle Sitzungen werden abgemeldet. Das lässt sich nicht rückgängig machen.
act-remind-text = Wer einen zweiten Schritt einrichten kann oder muss und noch keinen hat, erhält eine E-Mail. Niemand erhält mehr als eine am Tag.
act-progress = { $done } von { $total } Konten erledigt
act-done = { $count ->
    [0] Kein Konto wurde geändert.
    [one] Für { $shown } Konto erledigt.
   *[other] Für { $shown } Konten erledigt.
}
act-failed = { $count ->
    [one] { $shown } Konto wurde nicht geändert:
   *[other] { $shown } Konten wurden nicht geändert:
}
act-stopped = { $count ->
    [one] Abgebrochen. { $shown } Konto wurde nicht bearbeitet.
   *[other] Abgebrochen. { $shown } Konten wurden nicht bearbeitet.
}
dismiss = Ausblenden

## Administration: adding an account

add-account = Konto anlegen
account-owner = Angaben zur Person
add-account-text = Die Person erhält zwei E-Mails: eine mit dem Benutzernamen und dem Link zur Anmeldung und eine mit einem temporären Passwort, das nach 24 Stunden abläuft.
username-hint = Verwenden Sie Kleinbuchstaben von a bis z, Ziffern, Punkte, Binde- und Unterstriche. Ein Benutzername kann später nicht geändert werden.
account-added = Konto für { $who } angelegt. Zwei E-Mails sind unterwegs.
sso-account-added = Konto für { $who } angelegt.
go-to-account = Zum Konto
username-taken = Diesen Benutzernamen hat bereits ein anderes Konto. Wählen Sie einen anderen.
email-taken = Diese E-Mail-Adresse hat bereits ein anderes Konto. Geben Sie eine andere ein.
new-username-empty = Geben Sie einen Benutzernamen ein.
new-username-long = Dieser Benutzername ist zu lang. Verwenden Sie höchstens 64 Zeichen.
new-username-wrong = Verwenden Sie nur Buchstaben von a bis z, Ziffern, Punkte, Binde- und Unterstriche. Beginnen und enden Sie mit einem Buchstaben oder einer Ziffer.
email-empty = Geben Sie eine E-Mail-Adresse ein.
email-wrong = Geben Sie eine gültige E-Mail-Adresse ein, zum Beispiel grace@example.com.
person-name-long = Dieser Name ist zu lang. Verwenden Sie höchstens 128 Zeichen.
person-name-character = Verwenden Sie eine einzelne Zeile ohne unsichtbare Zeichen.

## Administration: import

import-accounts = Konten importieren
file-format = Dateiformat
import-text = Verwenden Sie eine CSV-Datei aus einem Tabellenprogramm. Die erste Zeile nennt die Spalten in beliebiger Reihenfolge. „username“ und „email“ sind erforderlich.
column-username = Buchstaben von a bis z, Ziffern, Punkte, Binde- und Unterstriche
column-email = E-Mail-Adresse der Person
column-name = Vollständiger Name der Person; darf leer sein
column-kind = „internal“ (intern) oder „external“ (extern); leer bedeutet intern
column-origin = „local“ für ein Konto mit Passwort, „sso“ für ein Konto des Identitätsanbieters; leer bedeutet local
column-administrator = „true“ (ja) oder „false“ (nein); leer bedeutet nein
column-provider = Die ID des Identitätsanbieters eines „sso“-Kontos; darf leer sein, wenn es nur einen gibt
for-example = Zum Beispiel:
accounts-to-import = Zu importierende Konten
csv-file = CSV-Datei
csv-file-text = Wählen Sie eine Datei, oder fügen Sie ihren Text unten ein. „Prüfen“ zeigt, was importiert würde, ohne etwas zu importieren.
csv-text = Oder Text der Datei einfügen
check = Prüfen
csv-empty = Wählen Sie eine Datei, oder fügen Sie ihren Text unten ein.
csv-too-large = Diese Datei ist größer als 16 MB. Teilen Sie sie auf und importieren Sie die Teile einzeln.
csv-not-utf8 = Diese Datei ist nicht in UTF-8, daher sind einige Zeichen nicht lesbar. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie erneut.
report = Bericht
can-be-imported = { $count ->
    [one] { $count } Konto kann importiert werden. Bisher wurde nichts importiert.
   *[other] { $count } Konten können importiert werden. Bisher wurde nichts importiert.
}
import-now = Importieren
imported = { $count ->
    [one] { $count } Konto angelegt. Die Einladung wird gesendet.
   *[other] { $count } Konten angelegt. Die Einladungen werden gesendet.
}
problems = { $count ->
    [one] { $count } Problem gefunden. Es wurde nichts importiert. Korrigieren Sie die Datei und prüfen Sie sie erneut.
   *[other] { $count } Probleme gefunden. Es wurde nichts importiert. Korrigieren Sie die Datei und prüfen Sie sie erneut.
}
problems-of = { $count ->
    [one] { $count } Problem gefunden. Es wurde nichts importiert. Hier sind die ersten { $shown }.
   *[other] { $count } Probleme gefunden. Es wurde nichts importiert. Hier sind die ersten { $shown }.
}
line = Zeile { $line }
problem-no-accounts = Unter der ersten Zeile stehen keine Konten.
problem-too-many = Die Datei enthält mehr als 100.000 Konten. Teilen Sie sie auf und importieren Sie die Teile einzeln.
problem-missing-column = Die Spalte „{ $column }“ fehlt.
problem-unknown-column = Die Spalte „{ $column }“ ist unbekannt. Entfernen Sie sie, oder korrigieren Sie ihren Namen.
problem-repeated-column = Die Spalte „{ $column }“ kommt zweimal vor.
problem-field-count = Diese Zeile hat { $found } Felder, die erste Zeile aber { $expected }.
problem-repeated = Wird bereits in Zeile { $line } verwendet.
problem-taken = „{ $column }“ wird bereits von einem anderen Konto verwendet.
problem-empty = „{ $column }“ ist leer.
problem-too-long = „{ $column }“ ist zu lang.
problem-character = „{ $column }“ enthält ein unzulässiges Zeichen.
problem-form = „{ $column }“ ist ungültig.
invitations = Einladungen
invitations-left = { $waiting ->
    [one] { $waiting } von { $of } Einladungen wurde noch nicht gesendet.
   *[other] { $waiting } von { $of } Einladungen wurden noch nicht gesendet.
}

## Administration: settings

settings-text = Änderungen gelten sofort für alle. Administratoren benötigen immer einen zweiten Schritt und haben eine eigene Einstellung.
mfa-internal = Zweiter Schritt für interne Konten
mfa-external = Zweiter Schritt für externe Konten
mfa-administrators = Zweiter Schritt für Administratoren
mfa-off = Aus
mfa-optional = Optional
mfa-required = Erforderlich
mfa-passkey = Passkey erforderlich
setting-affects = { $accounts ->
    [0] Kein Konto ist betroffen.
    [one] { $accounts } Konto ist betroffen. { $without ->
        [0] Es hat bereits einen zweiten Schritt.
       *[other] Es hat keinen zweiten Schritt.
    }
   *[other] { $accounts } Konten sind betroffen. { $without ->
        [0] Alle haben bereits einen zweiten Schritt.
        [one] { $without } hat keinen zweiten Schritt.
       *[other] { $without } haben keinen zweiten Schritt.
    }
}
setting-since = „{ $what }“ seit { $day }.
grace-until = Das Einrichten kann bis zum { $day } übersprungen werden.
change-to-off = Niemand wird nach einem zweiten Schritt gefragt. Vorhandene Authentifizierungs-Apps und Passkeys bleiben erhalten und werden wieder verwendet, sobald Sie dies wieder einschalten.
change-to-optional = Das Einrichten eines zweiten Schritts kann übersprungen werden. Wer bereits einen hat, wird danach gefragt.
change-to-passkey = { $count ->
    [one] { $count } Konto muss bei der nächsten Anmeldung einen Passkey hinzufügen.
   *[other] { $count } Konten müssen bei der nächsten Anmeldung einen Passkey hinzufügen.
}
change-to-passkey-from = { $count ->
    [one] { $count } Konto muss bis zum { $day } einen Passkey hinzufügen.
   *[other] { $count } Konten müssen bis zum { $day } einen Passkey hinzufügen.
}
change-to-passkey-codes = Sobald ein Konto einen Passkey hat, werden Codes aus Authentifizierungs-Apps bei der Anmeldung nicht mehr akzeptiert.
mfa-passkey-off = Passkeys sind ausgeschaltet. Bis Sie sie einschalten, wirkt diese Einstellung wie „{ $required }“.
mfa-passkey-impossible = Passkeys funktionieren nicht bei einer IP-Adresse, daher wirkt diese Einstellung wie „{ $required }“.
administrators-without-passkey = { $without ->
    [0] Alle Administratoren haben einen Passkey.
    [one] { $without } von { $accounts } Administratoren hat keinen Passkey.
   *[other] { $without } von { $accounts } Administratoren haben keinen Passkey.
}
change-to-required = { $count ->
    [one] { $count } Konto muss bei der nächsten Anmeldung einen zweiten Schritt einrichten.
   *[other] { $count } Konten müssen bei der nächsten Anmeldung einen zweiten Schritt einrichten.
}
change-to-required-from = { $count ->
    [one] { $count } Konto muss bis zum { $day } einen zweiten Schritt einrichten.
   *[other] { $count } Konten müssen bis zum { $day } einen zweiten Schritt einrichten.
}
grace = Übergangsfrist
grace-days = Übergangsfrist, in Tagen
grace-text = Ist ein zweiter Schritt erforderlich, bleiben so viele Tage, um ihn einzurichten. Gezählt wird ab dem Tag, an dem er erforderlich oder das Konto angelegt wurde, je nachdem, was später war. Bei 0 Tagen wird er bei der nächsten Anmeldung eingerichtet.
grace-days-wrong = Geben Sie eine Zahl von 0 bis 365 ein.
grace-days-long = Die Übergangsfrist darf höchstens 365 Tage betragen.
backup-codes-setting = Wenn Sie dies ausschalten, werden Backup-Codes ausgeblendet und nicht mehr akzeptiert. Unbenutzte Codes gelten wieder, sobald Sie es erneut einschalten.
accounts-with-codes = { $count ->
    [one] { $count } Konto hat Backup-Codes.
   *[other] { $count } Konten haben Backup-Codes.
}
backup-codes-on = Ein
backup-codes-off = Aus
remember-days = Browser speichern, in Tagen
remember-days-text = Nach Eingabe eines Codes aus der Authentifizierungs-App kann man wählen, in diesem Browser so viele Tage lang nicht mehr nach einem Code gefragt zu werden. Das Passwort ist immer erforderlich. Bei 0 Tagen wird bei jeder Anmeldung ein Code verlangt.
browsers-remembered = { $count ->
    [one] { $count } Browser ist gespeichert.
   *[other] { $count } Browser sind gespeichert.
}
remember-days-wrong = Geben Sie eine Zahl von 0 bis 30 ein.
passkeys-setting = Passkeys können hinzugefügt und zur Anmeldung verwendet werden. Wenn Sie dies ausschalten, werden Passkeys ausgeblendet und nicht mehr akzeptiert. Sie funktionieren wieder, sobald Sie es erneut einschalten.
passkeys-impossible = Passkeys funktionieren hier nicht, weil die Adresse dieser Seiten eine IP-Adresse ist. Sie benötigen einen Domainnamen.
accounts-with-passkeys = { $count ->
    [one] { $count } Konto hat einen Passkey.
   *[other] { $count } Konten haben einen Passkey.
}
setting-saved = Gespeichert. Die Änderung ist in Kraft.

## Administration: saving settings

settings = Einstellungen
settings-methods = Passkeys, Backup-Codes und Browser
unused-accounts = Unbenutzte Konten
unused-days = Deaktivieren nach so vielen Tagen ohne Anmeldung
unused-days-text = Konten, bei denen sich so viele Tage lang niemand anmeldet, werden deaktiviert. Die betroffene Person erhält 14 und 3 Tage vorher eine E-Mail. Der letzte Administrator wird nie deaktiviert. Bei 0 Tagen wird kein Konto deaktiviert.
unused-days-wrong = Geben Sie 0 oder eine Zahl von 30 bis 3650 ein.
unused-warned = { $count ->
    [0] Bisher wurde kein Konto gewarnt.
    [one] { $count } Konto wurde gewarnt.
   *[other] { $count } Konten wurden gewarnt.
}
remind-days = Erinnerung vor dem Ende der Übergangsfrist, in Tagen
remind-days-text = Wer noch keinen zweiten Schritt eingerichtet hat, erhält so viele Tage vor dem Ende der Übergangsfrist eine E-Mail und am letzten Tag eine weitere. Bei 0 Tagen werden keine Erinnerungen gesendet.
remind-days-wrong = Geben Sie eine Zahl von 0 bis 30 ein.
in-grace = { $count ->
    [0] Zurzeit läuft für niemanden eine Übergangsfrist.
    [one] Für { $count } Konto läuft die Übergangsfrist.
   *[other] Für { $count } Konten läuft die Übergangsfrist.
}
unsaved-changes = { $count ->
    [0] Es wurde nichts geändert.
    [one] { $count } nicht gespeicherte Änderung
   *[other] { $count } nicht gespeicherte Änderungen
}
what-changes = Was Ihre Änderungen bewirken
no-changes = Wenn Sie eine Einstellung ändern, sehen Sie hier vor dem Speichern, wen das betrifft.
changes-wrong = Einige Werte sind ungültig. Korrigieren Sie sie, um zu sehen, wen Ihre Änderungen betreffen.
discard-changes = Änderungen verwerfen
leave-unsaved = Verlassen, ohne zu speichern?
leave-unsaved-text = Ihre Änderungen an den Einstellungen sind nicht gespeichert.
changed-value = { $setting }: { $value }
days-value = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
affects-of = { $affected ->
    [0] Betrifft zurzeit niemanden.
   *[other] Betrifft { $affected } von { $accounts } Konten.
}
effect-grace = { $count ->
    [0] Niemandem fehlt ein zweiter Schritt.
    [one] { $count } Konto ohne zweiten Schritt kann das Einrichten bis spätestens { $day } überspringen.
   *[other] { $count } Konten ohne zweiten Schritt können das Einrichten bis spätestens { $day } überspringen.
}
effect-codes-off = { $count ->
    [0] Kein Konto hat Backup-Codes.
    [one] { $count } Konto kann seine Backup-Codes erst wieder verwenden, wenn Sie dies wieder einschalten.
   *[other] { $count } Konten können ihre Backup-Codes erst wieder verwenden, wenn Sie dies wieder einschalten.
}
effect-codes-on = { $count ->
    [0] Kein Konto hat Backup-Codes.
    [one] { $count } Konto kann seine übrigen Backup-Codes wieder verwenden.
   *[other] { $count } Konten können ihre übrigen Backup-Codes wieder verwenden.
}
effect-passkeys-off = { $count ->
    [0] Kein Konto hat einen Passkey.
    [one] { $count } Konto hat einen Passkey und kann ihn nicht mehr verwenden.
   *[other] { $count } Konten haben Passkeys und können sie nicht mehr verwenden.
}
effect-only-passkey = { $count ->
    [0] Alle haben noch einen anderen zweiten Schritt.
    [one] Für { $count } davon ist er der einzige zweite Schritt.
   *[other] Für { $count } davon ist er der einzige zweite Schritt.
}
effect-passkeys-on = { $count ->
    [0] Noch hat kein Konto einen Passkey.
    [one] { $count } Konto kann seinen Passkey wieder verwenden.
   *[other] { $count } Konten können ihre Passkeys wieder verwenden.
}
effect-remember = { $affected ->
    [0] Kein gespeicherter Browser ist betroffen.
    [one] { $affected } von { $accounts } gespeicherten Browsern fragt bei der nächsten Anmeldung nach einem Code.
   *[other] { $affected } von { $accounts } gespeicherten Browsern fragen bei der nächsten Anmeldung nach einem Code.
}
effect-remind = { $count ->
    [0] Heute erhält niemand eine Erinnerung.
    [one] { $count } Person erhält innerhalb eines Tages eine Erinnerung.
   *[other] { $count } Personen erhalten innerhalb eines Tages eine Erinnerung.
}
effect-unused = { $count ->
    [0] Kein Konto ist so lange unbenutzt.
    [one] { $count } Konto ist so lange oder fast so lange unbenutzt. Die Person wird innerhalb eines Tages gewarnt.
   *[other] { $count } Konten sind so lange oder fast so lange unbenutzt. Die Personen werden innerhalb eines Tages gewarnt.
}
effect-unused-from = Das erste wird frühestens am { $day } deaktiviert.
effect-unused-off = Unbenutzte Konten werden nicht mehr deaktiviert.
effect-administrators-any = Administratoren können jeden zweiten Schritt verwenden.

## Administration: email

email-queue = E-Mail
email-queue-text = E-Mails warten hier, bis der Mailserver sie annimmt. Eine E-Mail gilt als fehlgeschlagen, wenn der Mailserver sie endgültig ablehnt oder wenn drei Tage vergangen sind. Fehlgeschlagene E-Mails bleiben sieben Tage in der Liste.
refresh = Aktualisieren
emails-failed = Fehlgeschlagen
emails-waiting = Wartend
no-emails-failed = Keine E-Mail ist fehlgeschlagen.
no-emails-waiting = Es wartet keine E-Mail.
emails-listed = Die Liste zeigt { $shown } von { $total } E-Mails.
email-recipient-unknown = Unbekannter Empfänger
email-username = Benutzername eines neuen Kontos
email-temporary-password = Temporäres Passwort
email-reset-code = Code zum Zurücksetzen des Passworts
email-set-up-reminder = Erinnerung an die Einrichtung
email-unused-account = Warnung: unbenutztes Konto
email-notice = Sicherheitshinweis
email-queued-at = Eingereiht: { $moment }
email-attempts = Versuche: { $count }
email-sending = Wird gesendet
email-next-attempt = Nächster Versuch: { $moment }
email-failed-at = Fehlgeschlagen: { $moment }
email-ended = Abgelaufen oder ersetzt
retry-all-emails = Alle erneut versuchen
remove-failed-emails = Alle fehlgeschlagenen entfernen
retry-email-text = Sendet die E-Mail an { $recipient } jetzt erneut. Schlägt das fehl, versucht der Server es weitere drei Tage lang.
retry-all-emails-text = Sendet alle E-Mails in beiden Listen jetzt erneut, außer denen, deren Inhalt abgelaufen ist oder ersetzt wurde.
remove-email-text = Entfernt die E-Mail an { $recipient }, ohne sie zu senden. Wenn sie ein temporäres Passwort oder einen Code enthält, senden Sie ein neues Passwort oder einen neuen Code. Das lässt sich nicht rückgängig machen.
remove-failed-emails-text = Entfernt alle fehlgeschlagenen E-Mails aus der Liste, ohne sie zu senden. Das lässt sich nicht rückgängig machen.
email-delivered = Die E-Mail an { $recipient } wurde zugestellt.
email-not-delivered = Die E-Mail an { $recipient } wurde nicht zugestellt: { $reason }
email-not-finished = Die E-Mail an { $recipient } wird noch gesendet. Aktualisieren Sie die Liste in Kürze.
emails-retried = Die E-Mails werden gesendet. Aktualisieren Sie die Liste in Kürze.
email-removed = Die E-Mail wurde entfernt.
emails-removed = Die E-Mails wurden entfernt.
email-not-queued = Diese E-Mail ist nicht mehr in der Warteschlange. Sie wurde zugestellt, ersetzt oder entfernt. Aktualisieren Sie die Liste.
email-not-retriable = Diese E-Mail kann nicht erneut gesendet werden: Sie wird gerade gesendet, oder ihr Inhalt ist abgelaufen oder wurde ersetzt. Aktualisieren Sie die Liste.
test-email = Test-E-Mail
test-email-text = Sendet eine E-Mail an diese Adresse und zeigt, was der Mailserver antwortet.
send-test-email = Test-E-Mail senden
test-email-accepted = Der Mailserver hat die Test-E-Mail an { $recipient } angenommen.
test-email-failed = Die Test-E-Mail wurde nicht zugestellt: { $reason }

## Administration: activity

filter = Filter
filter-account = Konto (Benutzername)
done-by = Ausgeführt von (Benutzername)
activity-type = Art der Aktivität
all-types = Alle Arten
from-day = Von
until-day = Bis
show-activity = Aktivitäten anzeigen
download-csv = CSV herunterladen
no-activity = Keine Aktivität entspricht diesen Filtern.
all-of-account = Alle Aktivitäten dieses Kontos
by-username = von { $username }
by-command-line = über die Befehlszeile
by-not-signed-in = von einer nicht angemeldeten Person
by-server = automatisch
remembered-browser = Gespeicherter Browser
kind-signed-in = Anmeldung
kind-signed-out = Abmeldung
kind-sessions-ended = Andere Sitzungen abgemeldet
kind-browser-remembered = Browser gespeichert
kind-browsers-forgotten = Gespeicherte Browser entfernt
kind-wrong-password = Falsches Passwort eingegeben
kind-sign-in-refused = Richtiges Passwort abgelehnt
kind-wrong-code = Falscher Code eingegeben
kind-locked = Codes nach zu vielen Fehlversuchen gesperrt
kind-password-changed = Passwort geändert
kind-reset-requested = Code zum Zurücksetzen des Passworts gesendet
kind-password-reset = Passwort mit einem Code aus einer E-Mail zurückgesetzt
kind-temporary-password-sent = Temporäres Passwort gesendet
kind-set-up = Authentifizierungs-App eingerichtet
kind-replaced = Authentifizierungs-App ersetzt
kind-renamed = Authentifizierungs-App umbenannt
kind-removed = Authentifizierungs-App entfernt
kind-passkey-added = Passkey hinzugefügt
kind-passkey-renamed = Passkey umbenannt
kind-passkey-removed = Passkey entfernt
kind-passkey-counter = Passkey abgelehnt, möglicherweise eine Kopie
kind-reauthenticated = Identität bestätigt
kind-codes-saved = Backup-Codes gespeichert
kind-codes-regenerated = Backup-Codes neu erstellt
kind-code-used = Backup-Code verwendet
kind-mfa-reset = Zweiter Schritt zurückgesetzt
kind-set-up-reminded = Erinnerung an die Einrichtung gesendet
kind-account-added = Konto angelegt
kind-account-disabled = Konto deaktiviert
kind-unused-account-disabled = Unbenutztes Konto deaktiviert
kind-account-enabled = Konto aktiviert
kind-account-edited = Konto bearbeitet
kind-account-unlocked = Konto entsperrt
kind-account-held = Nach „Das war ich nicht“ vorläufig gesperrt
kind-account-released = Konto freigegeben
kind-accounts-imported = Konten importiert
kind-bypass-code-issued = Überbrückungscode erstellt
kind-bypass-code-used = Überbrückungscode verwendet
kind-activity-exported = Aktivitäten exportiert
kind-identity-linked = Mit dem Identitätsanbieter verknüpft
kind-setting-changed = Einstellung geändert
kind-key-replaced = Verschlüsselungsschlüssel ersetzt
kind-database-restored = Datenbank wiederhergestellt
kind-mail-retried = E-Mails erneut gesendet
kind-mail-dropped = E-Mails aus der Warteschlange entfernt
kind-mail-tested = Test-E-Mail gesendet

## Administration: table of activity

group-sign-in = Anmeldungen
group-password = Passwörter
group-account = Änderungen an Konten
group-system = Einstellungen und System
filter-address = Client-Adresse
address-wrong = Geben Sie eine IP-Adresse ein, zum Beispiel 203.0.113.7.
days-wrong = Wählen Sie einen Tag, der nicht vor „Von“ liegt.
activity-when = Zeit
activity-what = Ereignis
activity-by = Von
activity-from = Herkunft
by-owner = Person selbst
newer-activity = { $count ->
    [one] { $shown } neuerer Eintrag
   *[other] { $shown } neuere Einträge
}
show-newer = Anzeigen
clear-filters = Filter zurücksetzen
detail-times = { $count ->
    [one] { $count }-mal
   *[other] { $count }-mal hintereinander
}
detail-sessions = { $count ->
    [one] { $count } Sitzung
   *[other] { $count } Sitzungen
}
detail-browsers = { $count ->
    [one] { $count } Browser
   *[other] { $count } Browser
}
detail-emails = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
}
detail-codes-left = { $count ->
    [0] Keine Codes übrig
    [one] { $count } Code übrig
   *[other] { $count } Codes übrig
}
detail-renamed = „{ $from }“ in „{ $to }“
detail-named = „{ $name }“
detail-kind = Art: { $value }
detail-email = E-Mail-Adresse: { $value }
detail-name = Vollständiger Name: { $value }
detail-administrator-on = Kann jetzt Konten verwalten
detail-administrator-off = Kann keine Konten mehr verwalten
actor-command-line = Befehlszeile
actor-stranger = Nicht angemeldet
actor-server = Automatisch

## Demo, used only by the server

demo-text = Dies ist eine Demo mit erfundenen Personen.
demo-accounts = Demo-Konten
demo-how = Melden Sie sich als eine dieser Personen an. Jeder Code gilt nur einmal, und alle 30 Sekunden erscheint ein neuer.
demo-next = Nächster Code in
demo-own-password = das von Ihnen gewählte

## Email, used only by the server

mail-hello = Guten Tag { $name }!
mail-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year } um { $time } Uhr (UTC)
mail-username = Benutzername
mail-password = Passwort
mail-codes-left = Verbleibende Codes
mail-reason = Grund
mail-from = Von
mail-verification-code = Bestätigungscode
mail-not-me = Oder öffnen Sie diese Seite und klicken Sie dort auf die Schaltfläche. Damit werden alle Browser abgemeldet und Ihr Konto wird vorläufig gesperrt, bis Sie ein neues Passwort gewählt haben. Das Öffnen der Seite allein bewirkt nichts. Der Link funktioniert einmal, 7 Tage lang:

mail-password-generated = Ihr neues Konto
mail-password-generated-account = Für Sie wurde ein Konto bei { $application } angelegt.
mail-password-generated-sign-in = Ihr temporäres Passwort erhalten Sie in einer zweiten E-Mail. Melden Sie sich hier an:
mail-password-generated-phone = Sie benötigen eine Authentifizierungs-App auf Ihrem Smartphone. Scannen Sie damit bei der ersten Anmeldung den QR-Code auf der Seite.

mail-new-password = Neues Passwort
mail-new-password-is = Das ist Ihr temporäres Passwort für { $application }.
mail-new-password-until = Es läuft am { $date } ab. Bei der ersten Anmeldung wählen Sie ein eigenes Passwort.

mail-set-up-reminder = Richten Sie einen zweiten Schritt ein
mail-set-up-reminder-what = Ihr Konto bei { $application } hat noch keinen zweiten Schritt. Ein zweiter Schritt schützt es auch dann, wenn jemand anderes Ihr Passwort erfährt.
mail-set-up-reminder-until = Bis zum { $date } können Sie sich noch ohne ihn anmelden. Danach müssen Sie ihn bei der Anmeldung einrichten.
mail-set-up-reminder-how = Melden Sie sich an und folgen Sie den Schritten. Sie benötigen eine Authentifizierungs-App auf Ihrem Smartphone oder ein Gerät, das einen Passkey speichern kann:
mail-set-up-reminder-done = Wenn Sie ihn inzwischen eingerichtet haben, können Sie diese E-Mail ignorieren.

mail-unused-account = Ihr Konto wird deaktiviert
mail-unused-account-what = Mit Ihrem Konto bei { $application } hat sich lange niemand angemeldet. Wenn sich bis zum { $date } niemand anmeldet, wird das Konto deaktiviert.
mail-unused-account-keep = Um Ihr Konto zu behalten, melden Sie sich einmal an:
mail-unused-account-not-needed = Wenn Sie es nicht mehr benötigen, müssen Sie nichts tun. Die Administration kann es später wieder aktivieren.

mail-test = Test-E-Mail
mail-test-arrived = Diese E-Mail zeigt, dass { $application } E-Mails an diese Adresse senden kann.

mail-password-changed = Ihr Passwort wurde geändert
mail-password-changed-when = Das Passwort Ihres Kontos wurde am { $date } geändert.
mail-password-changed-sessions = Alle anderen Sitzungen wurden abgemeldet.
mail-password-changed-not-you = Wenn Sie das nicht waren, wenden Sie sich sofort an Ihre Administration.

mail-password-reset-requested = Passwort zurücksetzen
mail-password-reset-requested-asked = Jemand hat angefordert, das Passwort Ihres Kontos bei { $application } zurückzusetzen. Wenn Sie das waren, wählen Sie mit diesem Code ein neues Passwort:
mail-password-reset-requested-link = Oder öffnen Sie diese Seite, auf der der Code bereits eingetragen ist:
mail-password-reset-requested-until = Der Code gilt einmal und läuft am { $date } ab.
mail-password-reset-requested-not-you = Wenn Sie das nicht waren, brauchen Sie nichts zu tun. Ihr Passwort bleibt unverändert.

mail-password-reset = Ihr Passwort wurde zurückgesetzt
mail-password-reset-when = Das Passwort Ihres Kontos wurde am { $date } mit einem Code aus einer E-Mail zurückgesetzt.
mail-password-reset-sessions = Alle Sitzungen wurden abgemeldet.
mail-password-reset-not-you = Wenn Sie das nicht waren, kann jemand anderes Ihre E-Mails lesen. Wenden Sie sich sofort an Ihre Administration.

mail-authenticator-set-up = Authentifizierungs-App eingerichtet
mail-authenticator-set-up-when = Für Ihr Konto wurde am { $date } eine Authentifizierungs-App eingerichtet.
mail-authenticator-set-up-not-you = Wenn Sie das nicht waren, kennt jemand Ihr Passwort. Wenden Sie sich sofort an Ihre Administration.

mail-authenticator-replaced = Authentifizierungs-App ersetzt
mail-authenticator-replaced-when = Die Authentifizierungs-App Ihres Kontos wurde am { $date } durch eine neue ersetzt. Codes aus der bisherigen App gelten nicht mehr.
mail-authenticator-replaced-not-you = Wenn Sie das nicht waren, kann sich jemand als Sie anmelden. Wenden Sie sich sofort an Ihre Administration.

mail-authenticator-removed = Authentifizierungs-App entfernt
mail-authenticator-removed-when = Am { $date } wurde eine Authentifizierungs-App aus Ihrem Konto entfernt. Ihre Codes gelten nicht mehr.
mail-authenticator-removed-not-you = Wenn Sie das nicht waren, ändern Sie Ihr Passwort und wenden Sie sich sofort an Ihre Administration.

mail-passkey-added = Passkey hinzugefügt
mail-passkey-added-when = Am { $date } wurde ein Passkey zu Ihrem Konto hinzugefügt.
mail-passkey-added-not-you = Wenn Sie das nicht waren, kann sich jemand anderes bei Ihrem Konto anmelden. Wenden Sie sich sofort an Ihre Administration.

mail-passkey-removed = Passkey entfernt
mail-passkey-removed-when = Am { $date } wurde ein Passkey aus Ihrem Konto entfernt. Er kann nicht mehr zur Anmeldung verwendet werden.
mail-passkey-removed-not-you = Wenn Sie das nicht waren, ändern Sie Ihr Passwort und wenden Sie sich sofort an Ihre Administration.

mail-passkey-rejected = Ein Passkey wurde abgelehnt
mail-passkey-rejected-when = Am { $date } wurde einer Ihrer Passkeys abgelehnt, weil möglicherweise jemand eine Kopie davon hat.
mail-passkey-rejected-what = Entfernen Sie diesen Passkey auf der Seite „Sicherheit“ und fügen Sie einen neuen hinzu.
mail-passkey-name = Passkey
mail-passkey-rejected-not-you = Wenn Sie sich zu dieser Zeit nicht angemeldet haben, wenden Sie sich sofort an Ihre Administration.

mail-backup-code-used = Backup-Code verwendet
mail-backup-code-used-when = Am { $date } wurde ein Backup-Code zur Anmeldung bei Ihrem Konto verwendet.
mail-backup-code-used-not-you = Wenn Sie das nicht waren, ändern Sie Ihr Passwort und wenden Sie sich an Ihre Administration.

mail-backup-codes-regenerated = Neue Backup-Codes erstellt
mail-backup-codes-regenerated-when = Für Ihr Konto wurden am { $date } neue Backup-Codes erstellt. Alle bisherigen Codes sind ungültig, auch unbenutzte.
mail-backup-codes-regenerated-not-you = Wenn Sie das nicht waren, hat jemand Zugriff auf Ihre Authentifizierungs-App. Wenden Sie sich sofort an Ihre Administration.

mail-account-locked = Konto gesperrt
mail-account-locked-since = Für Ihr Konto wurden zu viele falsche Codes eingegeben. Codes sind seit dem { $date } gesperrt.
mail-account-locked-ask = Bitten Sie Ihre Administration, Ihr Konto zu entsperren.
mail-account-locked-not-you = Wenn Sie das nicht waren, ändern Sie auch Ihr Passwort. Wer die Codes eingegeben hat, kennt es.

mail-mfa-reset = Ihr zweiter Schritt wurde zurückgesetzt
mail-mfa-reset-when = Ihre Administration hat am { $date } den zweiten Schritt Ihres Kontos zurückgesetzt.
mail-mfa-reset-sign-in = Richten Sie bei Ihrer nächsten Anmeldung wieder einen zweiten Schritt ein:
mail-mfa-reset-not-you = Wenn Sie nicht darum gebeten haben, wenden Sie sich an Ihre Administration.

mail-bypass-code-issued = Überbrückungscode erstellt
mail-bypass-code-issued-when = Ihre Administration hat am { $date } einen Überbrückungscode für Ihr Konto erstellt. Er ersetzt einmal Ihren zweiten Schritt und läuft nach einer Stunde ab.
mail-bypass-code-issued-how = Ihre Administration teilt Ihnen den Code mit. Wenn Sie bei der Anmeldung nach einem Code gefragt werden, wählen Sie „Backup-Code verwenden“ und geben Sie ihn ein.
mail-bypass-code-issued-not-you = Wenn Sie nicht darum gebeten haben, wenden Sie sich sofort an Ihre Administration.

mail-bypass-code-used = Überbrückungscode verwendet
mail-bypass-code-used-when = Der Überbrückungscode, den Ihre Administration für Ihr Konto erstellt hat, wurde am { $date } zur Anmeldung verwendet.
mail-bypass-code-used-not-you = Wenn Sie das nicht waren, ändern Sie Ihr Passwort und wenden Sie sich sofort an Ihre Administration.

mail-email-changed = Ihre E-Mail-Adresse wurde geändert
mail-email-changed-when = Ihre Administration hat am { $date } die E-Mail-Adresse Ihres Kontos geändert.
mail-email-changed-from-now = E-Mails zu diesem Konto gehen von nun an nur noch an die neue Adresse.
mail-email-changed-not-you = Wenn Sie nicht darum gebeten haben, wenden Sie sich an Ihre Administration.

mail-account-released = Ihr Konto wurde freigegeben
mail-account-released-when = Ihre Administration hat Ihr vorläufig gesperrtes Konto am { $date } freigegeben. Sie können sich wieder anmelden.
mail-account-released-not-you = Wenn Sie das nicht erwartet haben, wenden Sie sich an Ihre Administration.

mail-account-on-hold = Ihr Konto ist vorläufig gesperrt
mail-account-on-hold-what = Jemand hat über den Link in einem Sicherheitshinweis „Das war ich nicht“ gewählt. Alle Browser wurden abgemeldet, und niemand kann sich anmelden.
mail-account-on-hold-password = Wählen Sie mit diesem Code ein neues Passwort:
mail-account-on-hold-until = Der Code gilt einmal und läuft am { $date } ab. Danach erhalten Sie mit „Passwort vergessen?“ auf der Anmeldeseite einen weiteren.
mail-account-on-hold-review = Außerdem muss Ihre Administration das Konto freigeben, bevor Sie sich anmelden können. Wenden Sie sich an Ihre Administration.
