### Every word that people read, in German; en.ftl says what each is for.
###
### „Sie“. One word for one thing: Anmeldung, Sitzung, Authentifizierungs-App, Backup-Code, temporäres Passwort.

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
login-with-provider = Mit dem Identitätsanbieter anmelden
login-with = Mit { $provider } anmelden
send-temporary-password = Neues temporäres Passwort senden
caps-lock = Die Feststelltaste ist aktiv.
wrong-credentials = Benutzername und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.
temporary-password-expired = Ihr temporäres Passwort stimmt, ist aber abgelaufen: Es gilt 24 Stunden. Lassen Sie sich ein neues an Ihre E-Mail-Adresse senden.
temporary-password-sent = Ein neues temporäres Passwort ist auf dem Weg an Ihre E-Mail-Adresse. Melden Sie sich innerhalb von 24 Stunden damit an.

## Verification Required

verify-title = Bestätigung erforderlich
verify-intro = Geben Sie den 6-stelligen Code ein, den Ihre Authentifizierungs-App für { $application } anzeigt. Ein eingefügter Code wird sofort gesendet.
code = Code
next-code = Ihre App zeigt in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} einen neuen Code an.
verify = Bestätigen
back-to-qr-code = Zurück zum QR-Code
use-backup-code = Backup-Code verwenden
another-account = Mit anderem Konto anmelden
sign-in-ended = Zu viele falsche Codes: Diese Anmeldung wurde beendet. Melden Sie sich erneut an, um von vorn zu beginnen.
code-wrong = Dieser Code stimmt nicht. Geben Sie den neuesten ein, den Ihre App anzeigt.
code-wrong-time = Es ist jetzt { $time } Uhr. Zeigt Ihr Smartphone eine andere Zeit an, stellen Sie dort Datum und Uhrzeit auf automatisch.
code-spent = Dieser Code wurde schon verwendet. Warten Sie auf den nächsten.
code-stale = Ein neuerer Code wurde schon verwendet. Warten Sie auf den nächsten.
codes-blocked = Für dieses Konto wurden zu viele falsche Codes eingegeben, deshalb sind Codes aus der Authentifizierungs-App gesperrt. Verwenden Sie einen Backup-Code oder wenden Sie sich an Ihre Administration.
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
backup-code-intro = Geben Sie einen der Backup-Codes ein, die Sie beim Einrichten Ihres Kontos gesichert haben. Jeder gilt nur einmal.
backup-code = Backup-Code
use-authenticator = Authentifizierungs-App verwenden
backup-code-wrong = Das ist keiner Ihrer Backup-Codes. Prüfen Sie jeden Buchstaben und jede Ziffer.
backup-code-used = Dieser Code wurde schon verwendet. Jeder Backup-Code gilt nur einmal: Geben Sie einen anderen ein.
backup-codes-blocked = Für dieses Konto wurden zu viele falsche Codes eingegeben, deshalb sind Backup-Codes gesperrt. Verwenden Sie Ihre Authentifizierungs-App oder wenden Sie sich an Ihre Administration.
backup-code-accepted = Ihr Backup-Code wurde angenommen.
codes-left = Sie haben { $count ->
    [0] keine Backup-Codes mehr
    [one] noch { $count } Backup-Code
   *[other] noch { $count } Backup-Codes
}.
new-codes = Neue erhalten Sie unter „Sicherheit“.

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
} eine Authentifizierungs-App ein.
sign-out = Abmelden

## The steps of a set-up

progress = Fortschritt
step-set-up = Einrichten
step-verify = Bestätigen
step-save-codes = Sichern
step-done = erledigt:

## What is wrong with what was typed

username-empty = Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.
username-wrong = Das ist zu lang für einen Benutzernamen oder eine E-Mail-Adresse. Prüfen Sie Ihre Eingabe.
password-empty = Geben Sie Ihr Passwort ein.
password-too-long = Das ist länger, als ein Passwort hier sein kann. Prüfen Sie Ihre Eingabe.
code-empty = Geben Sie den Code ein, den Ihre Authentifizierungs-App anzeigt.
code-not-digits = Ein Code besteht nur aus Ziffern. Geben Sie die 6 Ziffern ein, die Ihre Authentifizierungs-App anzeigt.
code-length = Ein Code hat 6 Ziffern. Geben Sie alle ein und keine weiteren.
backup-code-empty = Geben Sie einen Ihrer Backup-Codes ein.
backup-code-character = Ein Backup-Code besteht nur aus Buchstaben und Ziffern. Entfernen Sie alle anderen Zeichen.
backup-code-length = Ein Backup-Code hat 15 Buchstaben und Ziffern in drei Fünfergruppen. Geben Sie einen ganzen Code ein.

## When something is in the way

throttled-seconds = Zu viele Versuche. Warten Sie { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
} und versuchen Sie es dann noch einmal.
throttled-minutes = Zu viele Versuche. Warten Sie { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
} und versuchen Sie es dann noch einmal.
busy = Der Server ist gerade ausgelastet. Versuchen Sie es gleich noch einmal.
no-answer = Der Server antwortet nicht. Nichts ist verloren: Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.
still-no-answer = Der Server antwortet noch immer nicht. Warten Sie einen Moment und versuchen Sie es dann noch einmal.
malformed = Diese Seite und der Server passen nicht zusammen, vielleicht nach einem Update. Laden Sie die Seite neu und versuchen Sie es dann noch einmal.
changed-elsewhere = In einem anderen Fenster hat sich inzwischen etwas geändert. Versuchen Sie es noch einmal.
slow = Das dauert länger als sonst. Ihre Eingaben bleiben erhalten; bleiben Sie auf dieser Seite.
offline = Sie sind offline. Ihre Eingaben bleiben erhalten: Machen Sie weiter, sobald die Verbindung wieder da ist.
expired = Sitzung abgelaufen
expired-text = Sie waren eine Weile weg, deshalb wurden Sie zum Schutz Ihres Kontos abgemeldet. Nichts ist verloren: Melden Sie sich erneut an, um weiterzumachen.
sign-in-again = Erneut anmelden
not-found = Seite nicht gefunden
not-found-text = Unter dieser Adresse ist nichts zu finden. Vielleicht enthält sie einen Tippfehler, oder die Seite ist umgezogen.
to-start = Zur Startseite
unreachable = Server nicht erreichbar
unreachable-text = Der Server antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal. Wenn es so bleibt, sagen Sie Ihrer Administration Bescheid.
try-again = Noch einmal versuchen
loading = Wird geladen
sign-in-ends-soon = Diese Anmeldung endet in 2 Minuten. Schließen Sie sie bis dahin ab, oder melden Sie sich erneut an, um von vorn zu beginnen.
session-ends-soon = Sie werden in 2 Minuten abgemeldet.
stay-signed-in = Angemeldet bleiben
no-script = Diese Seite braucht JavaScript. Schalten Sie es für diese Website ein und laden Sie die Seite dann neu.
late = Das dauert länger, als es sollte. Die Seite braucht JavaScript und WebAssembly, die jeder aktuelle Browser hat. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu; wenn es so bleibt, versuchen Sie es mit einem anderen Browser oder wenden Sie sich an Ihre Administration.

## Desk

## Set Up Required

set-up = Einrichtung erforderlich
set-up-optional = Sie können Ihr Konto mit einem zweiten Schritt schützen, einer Authentifizierungs-App auf Ihrem Smartphone. Das geht auch später.
set-up-until = Sie können dies bis { $day } aufschieben. Danach melden Sie sich mit einem Code an.
scan = Öffnen Sie Ihre Authentifizierungs-App, fügen Sie dort ein Konto hinzu und scannen Sie dafür diesen Code.
qr-code = QR-Code, der dieses Konto einer Authentifizierungs-App hinzufügt. Wenn Sie ihn nicht scannen können, wählen Sie „Manuell einrichten“.
enlarge-qr-code = QR-Code vergrößern
close = Schließen
open-app = Authentifizierungs-App öffnen
open-app-hint = Ist die App auf diesem Gerät, öffnen Sie sie hier. Ist sie auf einem anderen, scannen Sie den Code damit.
set-up-manually = Manuell einrichten
manual-hint = Geben Sie diese Angaben in Ihrer Authentifizierungs-App ein:
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
backup-codes-intro = Falls Sie Ihr Smartphone einmal verlieren, können Sie sich mit jedem dieser Codes einmal anmelden. Bewahren Sie sie sicher auf, etwa in einem Passwortmanager.
download = Herunterladen
print = Drucken
codes-saved = Ich habe diese Codes gesichert
codes-not-saved = Sichern Sie zuerst die Codes und setzen Sie dann hier das Häkchen. Sie werden nicht noch einmal angezeigt.
done = Fertig
copied = In die Zwischenablage kopiert.
selected = Ihr Browser lässt das Kopieren hier nicht zu. Der Text ist markiert: Drücken Sie Strg+C, auf dem Mac ⌘C.
downloaded = Die Datei liegt bei Ihren Downloads.

## The saved copy of the backup codes

saved-title = Backup-Codes
saved-application = Anwendung
saved-username = Benutzername
saved-date = Datum
saved-file = backup codes
saved-how-1 = Melden Sie sich mit Benutzername und Passwort an. Wählen Sie auf der Seite „Bestätigung erforderlich“ den Link „Backup-Code verwenden“ und geben Sie einen dieser Codes ein.
saved-how-2 = Jeder Code gilt nur einmal. Haken Sie ihn ab, wenn Sie ihn verwendet haben.
saved-how-3 = Bewahren Sie die Codes sicher und getrennt von Ihrem Smartphone auf: Wer einen davon und Ihr Passwort hat, kann sich als Sie anmelden.

## Change your Password

change-password-title = Passwort ändern
change-password-forced = Sie haben sich mit einem temporären Passwort angemeldet. Wählen Sie zum Schluss ein eigenes.
old-password = Bisheriges Passwort
show-old-password = Bisheriges Passwort anzeigen
new-password = Neues Passwort
show-new-password = Neues Passwort anzeigen
confirm-password = Neues Passwort wiederholen
show-confirm-password = Wiederholtes Passwort anzeigen
change-password = Passwort ändern
rules = Das neue Passwort
rule-kept = erfüllt:
rule-open = noch nicht erfüllt:
rule-length = hat mindestens 12 Zeichen
rule-not-common = ist keines, das viele verwenden
rule-not-own-words = besteht nicht aus Ihrem Namen, Ihrer E-Mail-Adresse oder dem Namen der Anwendung
password-changed = Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.
old-password-wrong = Das ist nicht Ihr bisheriges Passwort. Prüfen Sie es und versuchen Sie es noch einmal.
same-password = Das ist Ihr bisheriges Passwort. Wählen Sie ein neues.
back = Zurück

## What is wrong with a new password

new-password-empty = Geben Sie ein neues Passwort ein.
new-password-too-short = Das ist zu kurz: Verwenden Sie mindestens 12 Zeichen.
new-password-too-long = Das ist zu lang: Verwenden Sie höchstens 256 Zeichen.
new-password-own-words = Dieses Passwort besteht aus Ihrem Namen, Ihrer E-Mail-Adresse oder dem Namen der Anwendung. Wählen Sie eines, das niemand erraten kann.
new-password-common = Dieses Passwort gehört zu denen, die zuerst erraten werden. Wählen Sie ein anderes, zum Beispiel mehrere Wörter, die nichts miteinander zu tun haben.
confirmation-empty = Geben Sie das neue Passwort noch einmal ein.
confirmation-wrong = Das stimmt nicht mit dem neuen Passwort überein. Geben Sie es noch einmal ein.

## A forgotten password

request-reset = Passwort zurücksetzen
request-reset-intro = Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein. Sie erhalten eine E-Mail mit einem Code, mit dem Sie ein neues Passwort wählen.
username-or-email = Benutzername oder E-Mail-Adresse
send-verification-email = Bestätigungs-E-Mail senden
reset-mail-sent = Wenn es unter diesem Namen ein Konto mit Passwort gibt, ist eine E-Mail mit einem Code unterwegs. Kommt in einigen Minuten nichts an, sehen Sie im Spam-Ordner nach oder fragen Sie Ihre Administration.
have-reset-code = Ich habe einen Code
reset-password = Neues Passwort festlegen
reset-password-intro = Geben Sie den Code aus der E-Mail ein und wählen Sie ein neues Passwort.
verification-code = Bestätigungscode
reset-code-empty = Geben Sie den Code aus der E-Mail ein.
reset-code-character = Das ist kein Code: Er besteht nur aus Buchstaben und Ziffern. Kopieren Sie ihn aus der E-Mail.
reset-code-length = Der Code hat 28 Buchstaben und Ziffern. Kopieren Sie ihn ganz aus der E-Mail.
reset-code-wrong = Diesen Code haben wir in letzter Zeit nicht gesendet. Kopieren Sie den aus der neuesten E-Mail.
reset-code-ended = Dieser Code gilt nicht mehr: Er wurde verwendet, ist älter als 15 Minuten, oder es wurde ein neuerer gesendet. Fordern Sie eine neue E-Mail an.
new-reset-mail = Neue E-Mail senden
password-reset-done = Sie haben ein neues Passwort und wurden überall abgemeldet. Gehen Sie zur Anmeldung und melden Sie sich damit an.
back-to-login = Zurück zur Anmeldung

## Login with the identity provider

sso-unavailable = Der Identitätsanbieter antwortet nicht. Warten Sie einen Moment und versuchen Sie es dann noch einmal. Bleibt es so, sagen Sie es Ihrer Administration.
sso-refused = Der Identitätsanbieter hat Sie nicht angemeldet. Vielleicht haben Sie abgebrochen, oder er lässt Sie hier nicht zu. Versuchen Sie es noch einmal oder fragen Sie Ihre Administration.
sso-ended = Diese Anmeldung ist zu Ende: Sie hat länger als 15 Minuten gedauert, war schon abgeschlossen oder begann in einem anderen Browser. Beginnen Sie von vorn.
sso-unbelievable = Die Antwort des Identitätsanbieters ließ sich nicht prüfen, deshalb wurden Sie nicht angemeldet. Versuchen Sie es noch einmal. Geschieht es wieder, sagen Sie es Ihrer Administration.
sso-no-account = Der Identitätsanbieter kennt Sie, aber Sie haben hier kein Konto. Bitten Sie Ihre Administration darum.
sso-disabled = Ihr Konto ist hier gesperrt. Fragen Sie Ihre Administration.

## Security

security-password-text = Ein langes Passwort, das Sie nirgends sonst verwenden, schützt Ihr Konto am besten.
identity-provider = Identitätsanbieter
security-provider-text = Sie melden sich mit Ihrem Identitätsanbieter an. Ihr Passwort und Ihr zweiter Schritt sind dort; ändern Sie sie dort.
change-password-link = Passwort ändern
cancel = Abbrechen
save = Speichern

## Password or code again

confirm-title = Bestätigen Sie, dass Sie es sind
confirm-by-password = Geben Sie noch einmal Ihr Passwort ein, um fortzufahren.
confirm-by-code = Geben Sie einen Code aus Ihrer Authentifizierungs-App ein, um fortzufahren.
confirm-at-provider = Um fortzufahren, melden Sie sich noch einmal mit Ihrem Identitätsanbieter an. Kommen Sie danach hierher zurück und versuchen Sie es noch einmal.
confirm = Identität bestätigen
take-code-instead = Stattdessen einen Code verwenden
take-password-instead = Stattdessen das Passwort verwenden
password-wrong = Das ist nicht Ihr Passwort. Prüfen Sie es und versuchen Sie es noch einmal.

## Security: authenticators

authenticators = Authentifizierungs-Apps
authenticators-text = Bei der Anmeldung wird ein Code aus einer dieser Apps verlangt. Sie können bis zu 5 haben, etwa eine auf einem zweiten Smartphone.
authenticators-none = Sie haben noch keine. Mit einer kann sich niemand allein mit Ihrem Passwort als Sie anmelden.
authenticators-off = Diese Anwendung verlangt bei der Anmeldung keinen Code.
authenticator = Authentifizierungs-App
authenticator-facts = Eingerichtet am { $day }. Zuletzt verwendet: { $used }.
add-authenticator = Authentifizierungs-App einrichten
rename = Umbenennen
rename-it = { $name } umbenennen
replace = Ersetzen
replace-it = { $name } ersetzen
replace-text = Die bisherige gilt, bis die neue bestätigt ist.
remove = Entfernen
remove-it = { $name } entfernen
remove-text = Ihre Codes gelten ab sofort nicht mehr. Das lässt sich nicht rückgängig machen.
remove-last-text = Es ist Ihre einzige: Mit ihr verfallen Ihre Backup-Codes, und zur Anmeldung reicht dann Ihr Passwort allein. Das lässt sich nicht rückgängig machen.
remove-last-refused = Es ist Ihre einzige Authentifizierungs-App, und Ihr Konto braucht eine. Richten Sie zuerst eine andere ein, oder ersetzen Sie diese.
authenticator-name = Name der App
authenticator-name-text = Wenn die App das Konto hat, geben Sie ihr einen Namen, an dem Sie sie erkennen, etwa „Diensthandy“, und den Code ein, den sie anzeigt.
authenticator-name-empty = Geben Sie einen Namen ein, an dem Sie die App erkennen, etwa „Diensthandy“.
authenticator-name-long = Das ist zu lang für einen Namen: Verwenden Sie höchstens 40 Zeichen.
authenticator-name-character = Ein Name besteht nur aus Buchstaben, Ziffern und Zeichen. Entfernen Sie alles andere.
authenticator-set-up = Die Authentifizierungs-App ist eingerichtet.
authenticator-replaced = Die neue Authentifizierungs-App ist eingerichtet. Die Codes der bisherigen gelten nicht mehr.
authenticator-renamed = Die Authentifizierungs-App hat ihren neuen Namen.
authenticator-removed = Die Authentifizierungs-App ist entfernt.

## Security: backup codes

regenerate = Backup-Codes neu erstellen
regenerate-text = Sie erhalten fünf neue Codes zum Sichern. Die alten gelten ab sofort nicht mehr, ob verwendet oder nicht. Geben Sie den Code ein, den Ihre Authentifizierungs-App anzeigt, um fortzufahren.

## Security: sessions

sessions = Sitzungen
sessions-text = Hier sind Sie angemeldet. Melden Sie ab, was Sie nicht kennen, und ändern Sie dann Ihr Passwort.
session-this = Dieser Browser
session-unknown = Unbekannter Browser
session-facts = Von { $address }, seit { $first }. Zuletzt gesehen: { $last }.
sign-out-of = { $browser } abmelden
sign-out-others = Überall sonst abmelden
session-ended = Dieser Browser ist abgemeldet.
sessions-ended = Sie sind überall sonst abgemeldet.

## Security: recent activity

activity = Letzte Aktivitäten
show-more = Mehr anzeigen
act-signed-in = Sie haben sich angemeldet.
act-signed-in-by-code = Sie haben sich mit einem Code aus Ihrer Authentifizierungs-App angemeldet.
act-signed-in-by-backup-code = Sie haben sich mit einem Backup-Code angemeldet.
act-signed-out = Sie haben sich abgemeldet.
act-wrong-code = Es wurde ein falscher Code der Authentifizierungs-App eingegeben.
act-wrong-backup-code = Es wurde ein falscher Backup-Code eingegeben.
act-locked = Codes aus der Authentifizierungs-App wurden gesperrt, weil zu viele falsch waren.
act-backup-codes-locked = Backup-Codes wurden gesperrt, weil zu viele falsch waren.
act-password-changed = Sie haben Ihr Passwort geändert.
act-reset-requested = Ihnen wurde eine E-Mail mit einem Code für ein neues Passwort gesendet.
act-password-reset = Mit einem Code aus einer E-Mail wurde ein neues Passwort gewählt.
act-temporary-password-sent = Ihnen wurde ein temporäres Passwort gesendet.
act-set-up = Sie haben eine Authentifizierungs-App eingerichtet.
act-set-up-named = Sie haben „{ $name }“ als Authentifizierungs-App eingerichtet.
act-replaced = Sie haben „{ $name }“ an Stelle einer anderen Authentifizierungs-App eingerichtet.
act-renamed = Sie haben „{ $name }“ in „{ $text }“ umbenannt.
act-removed = Sie haben „{ $name }“ aus Ihren Authentifizierungs-Apps entfernt.
act-codes-saved = Sie haben neue Backup-Codes gesichert.
act-codes-regenerated = Sie haben Ihre Backup-Codes neu erstellt.
act-mfa-reset = Die Administration hat Ihre Authentifizierungs-Apps und Backup-Codes entfernt.
act-reason = Grund: { $text }
act-identity-linked = Ihr Konto wurde mit dem Identitätsanbieter verknüpft.
act-account-added = Ihr Konto wurde angelegt.
act-account-disabled = Die Administration hat Ihr Konto gesperrt.
act-account-enabled = Die Administration hat Ihr Konto wieder freigegeben.
act-account-edited = Die Administration hat Angaben Ihres Kontos geändert.
act-unlocked = Die Administration hat Ihr Konto entsperrt.
act-bypass-code-issued = Die Administration hat einen Überbrückungscode für Sie erstellt.
act-bypass-code-used = Sie haben sich mit einem Überbrückungscode angemeldet.
act-accounts-imported = Konten wurden importiert.
act-activity-exported = Die Aktivitäten aller wurden exportiert.
act-setting-changed = Eine Einstellung wurde geändert.
act-sessions-ended = { $count ->
    [one] { $count } andere Sitzung wurde
   *[other] { $count } andere Sitzungen wurden
} abgemeldet.
act-wrong-password = { $count ->
    [one] Es wurde ein falsches Passwort eingegeben.
   *[other] Es wurden { $count } falsche Passwörter nacheinander eingegeben.
}
act-code-used = Sie haben einen Backup-Code verwendet und hatten danach { $count ->
    [0] keinen mehr
   *[other] noch { $count }
}.

## Administration: accounts

accounts = Konten
mfa-settings = MFA-Einstellungen
all-activity = Aktivitäten
search-accounts = Nach Name, Benutzername oder E-Mail-Adresse suchen
show-only = Anzeigen
all-accounts = Alle Konten
administrators = Administratoren
disabled-accounts = Deaktivierte Konten
locked-accounts = Konten mit gesperrten Codes
waiting-accounts = Ausstehende Einladungen
no-accounts = Kein Konto passt. Suchen Sie nach weniger vom Namen, oder zeigen Sie alle Konten an.
accounts-found = { $count ->
    [one] { $count } Konto auf dieser Seite.
   *[other] { $count } Konten auf dieser Seite.
}
pages = Seiten
previous = Zurück
next = Weiter
administrator = Administrator
disabled = Deaktiviert
locked = Codes gesperrt
invitation-waits = Einladung steht aus
sso = Identitätsanbieter

## Administration: one account

account = Konto
account-facts = Über das Konto
account-gone = Dieses Konto gibt es nicht mehr. Gehen Sie zurück zur Liste der Konten.
email = E-Mail-Adresse
person-name = Name der Person
kind = Art
internal = Intern
external = Extern
origin = Anmeldung
origin-local = Mit einem Passwort
origin-sso = Beim Identitätsanbieter
added-on = Angelegt
last-sign-in = Letzte Anmeldung
next-sign-in = Nach dem Passwort folgt
mfa = Multi-Faktor-Authentifizierung
yes = Ja
no = Nein
none = Keine
never = Nie
good-until = Gültig bis { $until }.
authenticator-of = { $name }: eingerichtet am { $day }, zuletzt verwendet { $used }.
mfa-required-from = Erforderlich ab { $day }
password-waits = Die Einladung steht noch aus
password-temporary = Temporär, gültig bis { $until }
password-own = Von der Person selbst gewählt
next-set-up = Das Einrichten einer Authentifizierungs-App
next-verify = Ein Code
next-change-password = Die Wahl eines neuen Passworts
next-nothing = Nichts: Das Passwort reicht
disabled-since = Deaktiviert seit { $moment }: Eine Anmeldung ist nicht möglich.
lock-password = Es wurden falsche Passwörter eingegeben: Von einem neuen Browser ist der nächste Versuch erst { $moment } möglich.
lock-codes = An einem Tag wurden zu viele falsche Codes eingegeben: Vor { $moment } wird keiner angenommen.
lock-totp = Codes aus der Authentifizierungs-App sind gesperrt, weil zu viele falsch waren.
lock-backup-codes = Backup-Codes sind gesperrt, weil zu viele falsch waren.
sso-text = Die Anmeldung läuft beim Identitätsanbieter: Passwort und zweiter Faktor werden dort verwaltet.
own-account = Das ist Ihr eigenes Konto. Passwort, Authentifizierungs-Apps und Codes verwalten Sie unter „Sicherheit“; das Übrige übernimmt eine andere Person der Administration.
to-username = { $act }: { $username }
to-person = { $act }: { $name } ({ $username })

## Administration: what is done to an account

edit = Bearbeiten
edit-text = Eine neue E-Mail-Adresse wird auch der alten mitgeteilt. Wer Administrator wird oder es nicht mehr ist, wird überall abgemeldet.
administrator-box = Verwaltet andere Konten
account-edited = Das Konto ist geändert.
disable = Deaktivieren
disable-text = Bis es wieder aktiviert wird, kann sich niemand mit diesem Konto anmelden. Nichts davon geht verloren.
account-disabled = Das Konto ist deaktiviert.
enable = Aktivieren
enable-text = Die Anmeldung ist wieder möglich, mit dem bisherigen Passwort und der bisherigen Authentifizierungs-App.
account-enabled = Das Konto ist aktiviert.
unlock = Entsperren
unlock-text = Wartezeiten wegen falscher Passwörter und Codes enden, und gesperrte Codes werden wieder angenommen. Vergewissern Sie sich, dass die Person selbst sie eingegeben hat.
account-unlocked = Das Konto ist entsperrt.
send-password = Temporäres Passwort senden
send-password-text = Der Person wird ein neues temporäres Passwort gesendet. Das bisherige gilt nicht mehr, und alle Sitzungen enden. Das lässt sich nicht rückgängig machen.
password-sent = Ein temporäres Passwort ist unterwegs.
sessions-end = { $count ->
    [one] { $count } Sitzung endet sofort.
   *[other] { $count } Sitzungen enden sofort.
}
reset-mfa = MFA zurücksetzen
reset-mfa-text = Authentifizierungs-Apps und Backup-Codes der Person werden entfernt; wo die Multi-Faktor-Authentifizierung erforderlich ist, wird sie bei der nächsten Anmeldung neu eingerichtet. Die Person erfährt es per E-Mail. Das lässt sich nicht rückgängig machen.
mfa-was-reset = Die Multi-Faktor-Authentifizierung ist zurückgesetzt.
make-bypass-code = Überbrückungscode erstellen
make-bypass-code-text = Für Personen ohne Telefon und Backup-Codes: ein Code, der innerhalb einer Stunde einmal den zweiten Faktor ersetzt. Vergewissern Sie sich, dass Sie mit der Person selbst sprechen; sie erfährt es per E-Mail. Ein früherer Überbrückungscode gilt nicht mehr.
bypass-code = Überbrückungscode
copy-bypass-code = Überbrückungscode kopieren
bypass-code-text = Teilen Sie ihn der Person jetzt mit: Er wird nicht noch einmal angezeigt. Nach dem Passwort wählt sie „Backup-Code verwenden“ und gibt ihn ein. Er gilt einmal, bis { $until }.
reason = Grund
reason-hint = Der Person wird der Grund mitgeteilt, und er bleibt in den Aktivitäten stehen.
reason-empty = Geben Sie einen Grund ein: Er wird der Person mitgeteilt.
reason-long = Das ist zu lang für einen Grund: Verwenden Sie höchstens 200 Zeichen.
reason-character = Ein Grund ist eine Zeile ohne unsichtbare Zeichen. Geben Sie ihn neu ein.
refused-sso = Ein Konto beim Identitätsanbieter hat hier weder Passwort noch zweiten Faktor.
refused-disabled = Das Konto ist deaktiviert. Aktivieren Sie es zuerst.
refused-last-administrator = Das ist der letzte Administrator, der sich anmelden kann. Machen Sie zuerst jemand anderen zum Administrator.
refused-no-authenticator = Das Konto hat keine Authentifizierungs-App und braucht daher keinen Überbrückungscode.

## Administration: another account

add-account = Konto anlegen
whose-account = Wem das Konto gehört
add-account-text = Die Person erhält zwei E-Mails: den Benutzernamen mit dem Link zur Anmeldung und ein temporäres Passwort, das 24 Stunden gilt.
username-hint = Ein Benutzername besteht aus Kleinbuchstaben von a bis z, Ziffern, Punkten, Binde- und Unterstrichen. Er ändert sich nie.
account-added = { $who } hat jetzt ein Konto. Zwei E-Mails sind unterwegs.
sso-account-added = { $who } hat jetzt ein Konto.
to-the-account = Zum Konto
username-taken = Ein anderes Konto hat diesen Benutzernamen. Wählen Sie einen anderen.
email-taken = Ein anderes Konto hat diese E-Mail-Adresse. Geben Sie eine andere ein.
new-username-empty = Geben Sie einen Benutzernamen ein.
new-username-long = Das ist zu lang für einen Benutzernamen: Verwenden Sie höchstens 64 Zeichen.
new-username-wrong = Ein Benutzername besteht nur aus Buchstaben von a bis z, Ziffern, Punkten, Binde- und Unterstrichen und beginnt und endet mit einem Buchstaben oder einer Ziffer.
email-empty = Geben Sie eine E-Mail-Adresse ein.
email-wrong = Das ist keine E-Mail-Adresse wie grace@example.com. Prüfen Sie sie.
person-name-long = Das ist zu lang für einen Namen: Verwenden Sie höchstens 128 Zeichen.
person-name-character = Ein Name ist eine Zeile ohne unsichtbare Zeichen. Geben Sie ihn neu ein.

## Administration: accounts of a file

import-accounts = Konten importieren
columns = Wie die Datei aussieht
import-text = Eine CSV-Datei, wie Tabellenprogramme sie speichern. Die erste Zeile nennt die Spalten in beliebiger Reihenfolge; „username“ und „email“ müssen dabei sein.
column-username = Buchstaben von a bis z, Ziffern, Punkte, Binde- und Unterstriche
column-email = Wohin die E-Mails gehen
column-name = Wie die Person heißt; darf leer sein
column-kind = „internal“ (intern) oder „external“ (extern); leer heißt intern
column-origin = „local“ für ein Konto mit Passwort, „sso“ für eines beim Identitätsanbieter; leer heißt mit Passwort
column-administrator = „true“ (ja) oder „false“ (nein); leer heißt nein
for-example = Zum Beispiel:
the-file = Die Konten
csv-file = CSV-Datei
csv-file-text = Wählen Sie eine Datei, oder fügen Sie ihren Text unten ein. „Prüfen“ sagt, was geschehen würde, und legt nichts an.
csv-text = Oder ihr Text
check = Prüfen
csv-empty = Wählen Sie eine Datei, oder fügen Sie ihren Text unten ein.
csv-too-large = Diese Datei ist zu groß: höchstens 16 MB. Importieren Sie sie in Teilen.
csv-not-utf8 = Diese Datei ist nicht in UTF-8, daher gehen Buchstaben verloren. Speichern Sie sie als „CSV UTF-8“, und wählen Sie sie noch einmal.
report = Bericht
can-be-imported = { $count ->
    [one] { $count } Konto kann angelegt werden. Noch ist nichts angelegt.
   *[other] { $count } Konten können angelegt werden. Noch ist nichts angelegt.
}
import-now = Importieren
imported = { $count ->
    [one] { $count } Konto ist angelegt. Die Einladung wird nach und nach gesendet.
   *[other] { $count } Konten sind angelegt. Die Einladungen werden nach und nach gesendet.
}
problems = { $count ->
    [one] { $count } Problem: Es wurde nichts angelegt. Berichtigen Sie die Datei, und prüfen Sie sie noch einmal.
   *[other] { $count } Probleme: Es wurde nichts angelegt. Berichtigen Sie die Datei, und prüfen Sie sie noch einmal.
}
problems-of = { $count ->
    [one] { $count } Problem: Es wurde nichts angelegt. Das sind die ersten { $told }.
   *[other] { $count } Probleme: Es wurde nichts angelegt. Das sind die ersten { $told }.
}
line = Zeile { $line }
wrong-no-accounts = Unter der ersten Zeile steht keine Zeile mit einem Konto.
wrong-too-many = Das sind mehr als 100.000 Konten. Importieren Sie sie in Teilen.
wrong-missing-column = Die Spalte „{ $column }“ fehlt.
wrong-unknown-column = Eine Spalte „{ $column }“ gibt es nicht. Entfernen Sie sie, oder berichtigen Sie ihren Namen.
wrong-repeated-column = Die Spalte „{ $column }“ steht zweimal da.
wrong-field-count = Sie hat { $found } Felder, die erste Zeile hat { $expected }.
wrong-repeated = Wird bereits in Zeile { $line } verwendet.
wrong-taken = „{ $column }“ gehört zu einem anderen Konto.
wrong-empty = „{ $column }“ ist leer.
wrong-too-long = „{ $column }“ ist zu lang.
wrong-character = „{ $column }“ enthält ein Zeichen, das dort nicht stehen darf.
wrong-form = „{ $column }“ hat nicht die richtige Form.
invitations = Einladungen
invitations-wait = { $waiting ->
    [one] { $waiting } von { $of } Einladungen ist noch zu senden.
   *[other] { $waiting } von { $of } Einladungen sind noch zu senden.
}

## Administration: settings

settings-text = Eine Änderung gilt sofort und für alle. Administratoren brauchen immer Multi-Faktor-Authentifizierung, was auch immer hier eingestellt ist.
mfa-internal = MFA interner Konten
mfa-external = MFA externer Konten
mfa-off = Aus
mfa-optional = Freiwillig
mfa-required = Erforderlich
setting-touches = { $accounts ->
    [one] Betroffen ist { $accounts } Konto dieser Art
   *[other] Betroffen sind { $accounts } Konten dieser Art
}; davon { $without ->
    [one] hat { $without } keine Authentifizierungs-App
   *[other] haben { $without } keine Authentifizierungs-App
}.
holds-since = „{ $what }“ seit { $day }.
grace-ends = Bis { $day } lässt sie sich aufschieben.
would-be-off = Wenn Sie das speichern, wird niemand nach einem Code gefragt. Eingerichtete Authentifizierungs-Apps bleiben und werden wieder gebraucht, sobald dies eingeschaltet wird.
would-be-optional = Wenn Sie das speichern, wird allen das Einrichten einer Authentifizierungs-App angeboten; es lässt sich überspringen. Wer eine hat, wird nach ihrem Code gefragt.
would-be-required = { $count ->
    [one] Wenn Sie das speichern, muss { $count } Konto bei der nächsten Anmeldung eine Authentifizierungs-App einrichten.
   *[other] Wenn Sie das speichern, müssen { $count } Konten bei der nächsten Anmeldung eine Authentifizierungs-App einrichten.
}
would-be-required-from = { $count ->
    [one] Wenn Sie das speichern, muss { $count } Konto bis { $day } eine Authentifizierungs-App einrichten.
   *[other] Wenn Sie das speichern, müssen { $count } Konten bis { $day } eine Authentifizierungs-App einrichten.
}
grace = Aufschub
grace-days = Tage
grace-text = Wo Multi-Faktor-Authentifizierung erforderlich ist, lässt sich das Einrichten so viele Tage aufschieben: ab dem Tag, an dem sie erforderlich wurde, oder an dem das Konto angelegt wurde, je nachdem, was später ist. Bei 0 folgt es bei der nächsten Anmeldung.
grace-days-wrong = Geben Sie eine Zahl von Tagen ein, von 0 bis 365.
grace-days-long = Ein Aufschub hat höchstens 365 Tage.
backup-codes-setting = Ausgeschaltet, sind die Codes verborgen und werden nicht angenommen; wieder eingeschaltet, gelten die übrigen wie zuvor.
accounts-with-codes = { $count ->
    [one] { $count } Konto hat Backup-Codes.
   *[other] { $count } Konten haben Backup-Codes.
}
in-use = In Gebrauch
not-in-use = Nicht in Gebrauch
setting-saved = Die Einstellung ist gespeichert und gilt ab sofort.

## Administration: activity

look-through = Durchsehen
acts = Was getan wurde
to-account = Am Konto von (Benutzername)
by-account = Von (Benutzername)
what = Was
any-act = Alles
from-day = Von
until-day = Bis
look = Aktivitäten anzeigen
download-csv = CSV herunterladen
no-acts = Nichts dergleichen wurde getan.
all-of-account = Alle Aktivitäten dieses Kontos
by-whom = von { $username }
by-command-line = über die Kommandozeile
by-stranger = von jemandem ohne Anmeldung
act-count = Anzahl: { $count }
kind-signed-in = Angemeldet
kind-signed-out = Abgemeldet
kind-sessions-ended = Andere Sitzungen abgemeldet
kind-wrong-password = Falsches Passwort eingegeben
kind-wrong-code = Falscher Code eingegeben
kind-locked = Codes nach zu vielen falschen gesperrt
kind-password-changed = Passwort geändert
kind-reset-requested = Code für ein neues Passwort gesendet
kind-password-reset = Passwort mit einem Code aus einer E-Mail zurückgesetzt
kind-temporary-password-sent = Temporäres Passwort gesendet
kind-set-up = Authentifizierungs-App eingerichtet
kind-replaced = Authentifizierungs-App ersetzt
kind-renamed = Authentifizierungs-App umbenannt
kind-removed = Authentifizierungs-App entfernt
kind-codes-saved = Backup-Codes gesichert
kind-codes-regenerated = Backup-Codes neu erstellt
kind-code-used = Backup-Code verwendet
kind-mfa-reset = MFA zurückgesetzt
kind-account-added = Konto angelegt
kind-account-disabled = Konto deaktiviert
kind-account-enabled = Konto aktiviert
kind-account-edited = Konto bearbeitet
kind-account-unlocked = Konto entsperrt
kind-accounts-imported = Konten importiert
kind-bypass-code-issued = Überbrückungscode erstellt
kind-bypass-code-used = Überbrückungscode verwendet
kind-activity-exported = Aktivitäten exportiert
kind-identity-linked = Mit dem Identitätsanbieter verknüpft
kind-setting-changed = Einstellung geändert

## Mail, for the server alone

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

mail-password-generated = Ihr neues Konto
mail-password-generated-account = Bei { $application } wurde ein Konto für Sie angelegt.
mail-password-generated-sign-in = Ihr temporäres Passwort kommt in einer zweiten E-Mail. Hier melden Sie sich an:
mail-password-generated-phone = Sie brauchen eine Authentifizierungs-App auf Ihrem Smartphone: Bei der ersten Anmeldung erscheint ein QR-Code, den Sie damit scannen.

mail-new-password = Neues Passwort
mail-new-password-is = Das ist Ihr temporäres Passwort für { $application }.
mail-new-password-until = Es gilt bis zum { $date }. Bei der ersten Anmeldung wählen Sie ein eigenes Passwort.

mail-password-changed = Ihr Passwort wurde geändert
mail-password-changed-when = Das Passwort Ihres Kontos wurde am { $date } geändert.
mail-password-changed-sessions = Alle anderen Sitzungen des Kontos wurden beendet.
mail-password-changed-not-you = Wenn Sie das nicht waren, melden Sie es Ihrer Administration und wählen Sie sofort ein neues Passwort, mit einem Code per E-Mail:

mail-password-reset-requested = Passwort zurücksetzen
mail-password-reset-requested-asked = Für Ihr Konto bei { $application } wurde ein neues Passwort angefordert. Wenn Sie das waren, wählen Sie es mit diesem Code:
mail-password-reset-requested-link = Oder öffnen Sie diese Seite, auf der der Code schon eingetragen ist:
mail-password-reset-requested-until = Der Code gilt einmal, bis zum { $date }.
mail-password-reset-requested-not-you = Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne den Code bleibt Ihr Passwort, wie es ist.

mail-password-reset = Ihr Passwort wurde zurückgesetzt
mail-password-reset-when = Für Ihr Konto wurde am { $date } mit einem Code aus einer E-Mail ein neues Passwort gewählt.
mail-password-reset-sessions = Alle Sitzungen des Kontos wurden beendet.
mail-password-reset-not-you = Wenn Sie das nicht waren, liest jemand anders Ihre E-Mails: Melden Sie es sofort Ihrer Administration.

mail-authenticator-set-up = Authentifizierungs-App eingerichtet
mail-authenticator-set-up-when = Für Ihr Konto wurde am { $date } eine Authentifizierungs-App eingerichtet.
mail-authenticator-set-up-not-you = Wenn Sie das nicht waren, melden Sie es sofort Ihrer Administration: Jemand kennt Ihr Passwort.

mail-authenticator-replaced = Authentifizierungs-App ersetzt
mail-authenticator-replaced-when = Für Ihr Konto wurde am { $date } eine Authentifizierungs-App anstelle einer anderen eingerichtet. Die Codes der anderen gelten nicht mehr.
mail-authenticator-replaced-not-you = Wenn Sie das nicht waren, melden Sie es sofort Ihrer Administration: Jemand kann sich als Sie anmelden.

mail-authenticator-removed = Authentifizierungs-App entfernt
mail-authenticator-removed-when = Eine Authentifizierungs-App wurde am { $date } aus Ihrem Konto entfernt. Ihre Codes gelten nicht mehr.
mail-authenticator-removed-not-you = Wenn Sie das nicht waren, ändern Sie Ihr Passwort und melden Sie es sofort Ihrer Administration.

mail-backup-code-used = Backup-Code verwendet
mail-backup-code-used-when = Am { $date } wurde ein Backup-Code zur Anmeldung verwendet.
mail-backup-code-used-not-you = Wenn Sie das nicht waren, ändern Sie Ihr Passwort und melden Sie es Ihrer Administration.

mail-backup-codes-regenerated = Neue Backup-Codes erstellt
mail-backup-codes-regenerated-when = Für Ihr Konto wurden am { $date } neue Backup-Codes erstellt. Die alten gelten nicht mehr, ob verwendet oder nicht.
mail-backup-codes-regenerated-not-you = Wenn Sie das nicht waren, melden Sie es sofort Ihrer Administration: Jemand hat Ihre Authentifizierungs-App.

mail-account-locked = Konto gesperrt
mail-account-locked-since = Für Ihr Konto wurden zu viele falsche Codes eingegeben. Seit dem { $date } nimmt es keine weiteren an.
mail-account-locked-ask = Bitten Sie Ihre Administration, die Multi-Faktor-Authentifizierung zurückzusetzen.
mail-account-locked-not-you = Wenn Sie das nicht waren, ändern Sie auch Ihr Passwort: Wer die Codes eingegeben hat, kennt es.

mail-mfa-reset = Multi-Faktor-Authentifizierung zurückgesetzt
mail-mfa-reset-when = Ihre Administration hat am { $date } die Multi-Faktor-Authentifizierung Ihres Kontos zurückgesetzt.
mail-mfa-reset-sign-in = Bei der nächsten Anmeldung richten Sie sie neu ein:
mail-mfa-reset-not-you = Wenn Sie das nicht veranlasst haben, melden Sie es Ihrer Administration.

mail-bypass-code-issued = Code für eine einmalige Anmeldung
mail-bypass-code-issued-when = Ihre Administration hat am { $date } einen Code für Ihr Konto erstellt, der innerhalb einer Stunde einmal Ihre Authentifizierungs-App ersetzt.
mail-bypass-code-issued-told = Den Code teilt Ihnen Ihre Administration mit. Geben Sie ihn bei der Anmeldung dort ein, wo ein Backup-Code eingegeben wird.
mail-bypass-code-issued-not-you = Wenn Sie das nicht veranlasst haben, melden Sie es sofort Ihrer Administration.

mail-bypass-code-used = Code für eine einmalige Anmeldung verwendet
mail-bypass-code-used-when = Der Code, den Ihre Administration für Ihr Konto erstellt hat, wurde am { $date } zur Anmeldung verwendet.
mail-bypass-code-used-not-you = Wenn Sie das nicht waren, ändern Sie Ihr Passwort und melden Sie es sofort Ihrer Administration.

mail-email-changed = Ihre E-Mail-Adresse wurde geändert
mail-email-changed-when = Ihre Administration hat am { $date } die E-Mail-Adresse Ihres Kontos geändert.
mail-email-changed-from-now = Nachrichten zu diesem Konto gehen von nun an nur noch an die neue Adresse.
mail-email-changed-not-you = Wenn Sie das nicht veranlasst haben, melden Sie es Ihrer Administration.
