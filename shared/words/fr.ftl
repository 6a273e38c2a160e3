### Every word that people read, in French; en.ftl says what each is for.
###
### « Vous ». One word for one thing: connexion, session, application d’authentification, code de secours, mot de passe temporaire.
### No-break spaces: narrow (U+202F) before ; ? ! and inside « », full (U+00A0) before : and after numbers.
### Where it can be so, what is said of a person fits a woman and a man.

## The language itself

language-name = Français
direction = ltr
locale = fr
colon = { " " }:
languages = Langue

## Login

login = Connexion
username = Nom d’utilisateur
password = Mot de passe
show = Afficher
show-password = Afficher le mot de passe
sign-in = Se connecter
forgot-password = Mot de passe oublié ?
login-with-provider = Se connecter avec le fournisseur d’identité
login-with = Se connecter avec { $provider }
send-temporary-password = Envoyer un nouveau mot de passe temporaire
caps-lock = Le verrouillage des majuscules est activé.
wrong-credentials = Le nom d’utilisateur et le mot de passe ne correspondent pas. Vérifiez les deux, puis réessayez.
temporary-password-expired = Votre mot de passe temporaire est correct, mais il a expiré : il est valable 24 heures. Demandez l’envoi d’un nouveau à votre adresse e-mail.
temporary-password-sent = Un nouveau mot de passe temporaire est en route vers votre adresse e-mail. Utilisez-le pour vous connecter dans les 24 heures.

## Verification Required

verify-title = Vérification requise
verify-intro = Saisissez le code à 6 chiffres affiché par votre application d’authentification pour { $application }. Un code collé est envoyé aussitôt.
code = Code
next-code = Votre application affichera un nouveau code dans { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}.
verify = Vérifier
back-to-qr-code = Retour au code QR
use-backup-code = Utiliser un code de secours
another-account = Se connecter avec un autre compte
sign-in-ended = Trop de codes incorrects : cette connexion a pris fin. Connectez-vous à nouveau pour recommencer.
code-wrong = Ce code n’est pas le bon. Saisissez le plus récent affiché par votre application.
code-wrong-time = Il est maintenant { $time }. Si votre téléphone indique une autre heure, activez-y la date et l’heure automatiques.
code-spent = Ce code a déjà été utilisé. Attendez le suivant.
code-stale = Un code plus récent a déjà été utilisé. Attendez le suivant.
codes-blocked = Trop de codes incorrects ont été saisis pour ce compte : les codes de l’application d’authentification sont bloqués. Utilisez un code de secours ou adressez-vous à votre administrateur.
clock-behind = L’horloge de votre téléphone retarde d’environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Activez la date et l’heure automatiques sur votre téléphone, puis saisissez le nouveau code.
clock-ahead = L’horloge de votre téléphone avance d’environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Activez la date et l’heure automatiques sur votre téléphone, puis saisissez le nouveau code.
tries-left = Il vous reste { $count ->
    [one] { $count } essai
   *[other] { $count } essais
}.

## Verify with Backup Code

backup-code-title = Vérifier avec un code de secours
backup-code-intro = Saisissez l’un des codes de secours que vous avez enregistrés en configurant votre compte. Chacun ne sert qu’une fois.
backup-code = Code de secours
use-authenticator = Utiliser votre application d’authentification
backup-code-wrong = Ce n’est pas l’un de vos codes de secours. Vérifiez chaque lettre et chaque chiffre.
backup-code-used = Ce code a déjà été utilisé. Chaque code de secours ne sert qu’une fois : saisissez-en un autre.
backup-codes-blocked = Trop de codes incorrects ont été saisis pour ce compte : les codes de secours sont bloqués. Utilisez votre application d’authentification ou adressez-vous à votre administrateur.
backup-code-accepted = Code de secours accepté.
codes-left = { $count ->
    [0] Il ne vous reste aucun code de secours
    [one] Il vous reste { $count } code de secours
   *[other] Il vous reste { $count } codes de secours
}.
new-codes = Créez-en de nouveaux sous « Sécurité ».

## Signed in

signed-in = Session ouverte
signed-in-as = Votre session est ouverte avec le compte { $username }.
signed-in-as-name = Votre session est ouverte avec le compte { $name } ({ $username }).
go-to = Accéder à { $application }
security = Sécurité
administration = Administration
set-up-within = Configurez une application d’authentification sous « Sécurité » dans un délai de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
sign-out = Se déconnecter

## The steps of a set-up

progress = Progression
step-set-up = Configurer
step-verify = Vérifier
step-save-codes = Enregistrer
step-done = étape terminée :

## What is wrong with what was typed

username-empty = Saisissez votre nom d’utilisateur ou votre adresse e-mail.
username-wrong = C’est trop long pour un nom d’utilisateur ou une adresse e-mail. Vérifiez votre saisie.
password-empty = Saisissez votre mot de passe.
password-too-long = C’est plus long que ne peut l’être un mot de passe ici. Vérifiez votre saisie.
code-empty = Saisissez le code affiché par votre application d’authentification.
code-not-digits = Un code ne contient que des chiffres. Saisissez les 6 chiffres affichés par votre application d’authentification.
code-length = Un code compte 6 chiffres. Saisissez-les tous, et pas un de plus.
backup-code-empty = Saisissez l’un de vos codes de secours.
backup-code-character = Un code de secours ne contient que des lettres et des chiffres. Supprimez tous les autres caractères.
backup-code-length = Un code de secours compte 15 lettres et chiffres, en trois groupes de cinq. Saisissez un code entier.

## When something is in the way

throttled-seconds = Trop d’essais. Attendez { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}, puis réessayez.
throttled-minutes = Trop d’essais. Attendez { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}, puis réessayez.
busy = Le serveur est très sollicité en ce moment. Réessayez dans un instant.
no-answer = Le serveur ne répond pas. Rien n’est perdu : vérifiez votre connexion réseau, puis réessayez.
still-no-answer = Le serveur ne répond toujours pas. Attendez un instant, puis réessayez.
malformed = Cette page et le serveur ne s’accordent pas, peut-être à la suite d’une mise à jour. Rechargez la page, puis réessayez.
changed-elsewhere = Quelque chose a changé entre-temps dans une autre fenêtre. Réessayez.
slow = C’est plus long que d’habitude. Ce que vous avez saisi est conservé ; restez sur cette page.
offline = Vous êtes hors ligne. Ce que vous avez saisi est conservé : continuez dès que la connexion sera rétablie.
expired = Session expirée
expired-text = Après un moment d’inactivité, votre session a été fermée pour protéger votre compte. Rien n’est perdu : connectez-vous à nouveau pour continuer.
sign-in-again = Se connecter à nouveau
not-found = Page introuvable
not-found-text = Il n’y a rien à cette adresse. Elle contient peut-être une faute de frappe, ou la page a été déplacée.
to-start = Aller à la page d’accueil
unreachable = Serveur injoignable
unreachable-text = Le serveur ne répond pas. Vérifiez votre connexion réseau, puis réessayez. Si cela continue, prévenez votre administrateur.
try-again = Réessayer
loading = Chargement
sign-in-ends-soon = Cette connexion prend fin dans 2 minutes. Terminez-la d’ici là, ou connectez-vous à nouveau pour recommencer.
session-ends-soon = Votre session sera fermée dans 2 minutes.
stay-signed-in = Garder la session ouverte
no-script = Cette page a besoin de JavaScript. Activez-le pour ce site, puis rechargez la page.
late = C’est plus long que prévu. La page a besoin de JavaScript et de WebAssembly, présents dans tout navigateur récent. Vérifiez votre connexion réseau et rechargez la page ; si cela continue, essayez un autre navigateur ou adressez-vous à votre administrateur.

## Desk

## Set Up Required

set-up = Configuration requise
set-up-optional = Vous pouvez protéger votre compte par une seconde étape, une application d’authentification sur votre téléphone. Vous pouvez aussi le faire plus tard.
set-up-until = Vous pouvez remettre cela jusqu’au { $day }. Ensuite, vous vous connecterez avec un code.
scan = Ouvrez votre application d’authentification, choisissez d’ajouter un compte, puis scannez ce code.
qr-code = Code QR qui ajoute ce compte à une application d’authentification. Si vous ne pouvez pas le scanner, choisissez « Configurer manuellement ».
enlarge-qr-code = Agrandir le code QR
close = Fermer
open-app = Ouvrir l’application d’authentification
open-app-hint = Si l’application est sur cet appareil, ouvrez-la ici. Si elle est sur un autre, scannez le code avec lui.
set-up-manually = Configurer manuellement
manual-hint = Saisissez ces informations dans votre application d’authentification :
name = Nom
key = Clé
type = Type
time-based = Basé sur l’heure
copy = Copier
copy-name = Copier le nom
copy-key = Copier la clé
copy-type = Copier le type
continue = Continuer
skip = Passer pour l’instant

## Backup Codes

backup-codes = Codes de secours
backup-codes-intro = Si vous perdez un jour votre téléphone, chacun de ces codes vous permettra de vous connecter une fois. Gardez-les en lieu sûr, par exemple dans un gestionnaire de mots de passe.
download = Télécharger
print = Imprimer
codes-saved = J’ai enregistré ces codes
codes-not-saved = Enregistrez d’abord les codes, puis cochez cette case. Ils ne seront plus affichés.
done = Terminer
copied = Copié dans le presse-papiers.
selected = Votre navigateur ne permet pas de copier depuis cette page. Le texte est sélectionné : appuyez sur Ctrl+C, ou sur ⌘C sur un Mac.
downloaded = Le fichier se trouve dans vos téléchargements.

## The saved copy of the backup codes

saved-title = Codes de secours
saved-application = Application
saved-username = Nom d’utilisateur
saved-date = Date
saved-file = codes de secours
saved-how-1 = Connectez-vous avec votre nom d’utilisateur et votre mot de passe. Sur la page « Vérification requise », choisissez « Utiliser un code de secours » et saisissez l’un de ces codes.
saved-how-2 = Chaque code ne sert qu’une fois. Cochez-le quand vous l’avez utilisé.
saved-how-3 = Gardez-les en lieu sûr, loin de votre téléphone : avec l’un d’eux et votre mot de passe, n’importe qui peut se connecter à votre place.

## Change your Password

change-password-title = Changer votre mot de passe
change-password-forced = Vous avez utilisé un mot de passe temporaire. Pour terminer, choisissez le vôtre.
old-password = Mot de passe actuel
show-old-password = Afficher le mot de passe actuel
new-password = Nouveau mot de passe
show-new-password = Afficher le nouveau mot de passe
confirm-password = Confirmer le nouveau mot de passe
show-confirm-password = Afficher la confirmation du nouveau mot de passe
change-password = Changer le mot de passe
rules = Le nouveau mot de passe
rule-kept = règle respectée :
rule-open = règle pas encore respectée :
rule-length = compte au moins 12 caractères
rule-not-common = n’est pas un mot de passe courant
rule-not-own-words = n’est pas formé de votre nom, de votre adresse e-mail ou du nom de l’application
password-changed = Votre mot de passe est changé. Vos autres sessions sont fermées.
old-password-wrong = Ce n’est pas votre mot de passe actuel. Vérifiez-le, puis réessayez.
same-password = C’est votre mot de passe actuel. Choisissez-en un nouveau.
back = Retour

## What is wrong with a new password

new-password-empty = Saisissez un nouveau mot de passe.
new-password-too-short = C’est trop court : utilisez au moins 12 caractères.
new-password-too-long = C’est trop long : utilisez au plus 256 caractères.
new-password-own-words = Ce mot de passe est formé de votre nom, de votre adresse e-mail ou du nom de l’application. Choisissez-en un que personne ne peut deviner.
new-password-common = Ce mot de passe est de ceux qu’on devine en premier. Choisissez-en un autre, par exemple plusieurs mots sans rapport entre eux.
confirmation-empty = Saisissez le nouveau mot de passe une seconde fois.
confirmation-wrong = Ce n’est pas identique au nouveau mot de passe. Saisissez-le encore une fois.

## A forgotten password

request-reset = Réinitialiser le mot de passe
request-reset-intro = Saisissez votre nom d’utilisateur ou votre adresse e-mail. Vous recevrez un e-mail avec un code qui permet de choisir un nouveau mot de passe.
username-or-email = Nom d’utilisateur ou adresse e-mail
send-verification-email = Envoyer l’e-mail de vérification
reset-mail-sent = S’il existe un compte de ce nom avec un mot de passe, un e-mail avec un code est en route. Si rien n’arrive dans quelques minutes, regardez parmi les courriers indésirables ou demandez à votre administrateur.
have-reset-code = J’ai un code
reset-password = Choisir un nouveau mot de passe
reset-password-intro = Saisissez le code de l’e-mail et choisissez un nouveau mot de passe.
verification-code = Code de vérification
reset-code-empty = Saisissez le code de l’e-mail.
reset-code-character = Ce n’est pas un code : il n’a que des lettres et des chiffres. Copiez celui de l’e-mail.
reset-code-length = Le code a 28 lettres et chiffres. Copiez-le en entier depuis l’e-mail.
reset-code-wrong = Nous n’avons pas envoyé ce code récemment. Copiez celui de l’e-mail le plus récent.
reset-code-ended = Ce code n’est plus valable : il a été utilisé, date de plus de 15 minutes, ou un plus récent a été envoyé. Demandez un nouvel e-mail.
new-reset-mail = Envoyer un nouvel e-mail
password-reset-done = Vous avez un nouveau mot de passe et avez été déconnecté partout. Allez à la page de connexion et connectez-vous avec celui-ci.
back-to-login = Retour à la connexion

## Login with the identity provider

sso-unavailable = Le fournisseur d’identité ne répond pas. Patientez un instant, puis réessayez. Si cela persiste, prévenez votre administrateur.
sso-refused = Le fournisseur d’identité ne vous a pas connecté. Vous avez peut-être annulé, ou il ne vous autorise pas ici. Réessayez, ou demandez à votre administrateur.
sso-ended = Cette connexion est terminée : elle a duré plus de 15 minutes, était déjà achevée ou a commencé dans un autre navigateur. Recommencez.
sso-unbelievable = La réponse du fournisseur d’identité n’a pas pu être vérifiée, vous n’avez donc pas été connecté. Réessayez. Si cela se reproduit, prévenez votre administrateur.
sso-no-account = Le fournisseur d’identité vous connaît, mais vous n’avez pas de compte ici. Demandez-en un à votre administrateur.
sso-disabled = Votre compte est désactivé ici. Demandez à votre administrateur.

## Security

security-password-text = Un mot de passe long, que vous n’utilisez nulle part ailleurs, protège le mieux votre compte.
identity-provider = Fournisseur d’identité
security-provider-text = Vous vous connectez avec votre fournisseur d’identité. Votre mot de passe et votre deuxième étape s’y trouvent ; c’est là que vous les modifiez.
change-password-link = Changer votre mot de passe
cancel = Annuler
save = Enregistrer

## Password or code again

confirm-title = Confirmez que c’est bien vous
confirm-by-password = Pour continuer, saisissez à nouveau votre mot de passe.
confirm-by-code = Pour continuer, saisissez un code de votre application d’authentification.
confirm-at-provider = Pour continuer, connectez-vous encore une fois avec votre fournisseur d’identité. Revenez ensuite ici et réessayez.
confirm = Confirmer
take-code-instead = Utiliser plutôt un code
take-password-instead = Utiliser plutôt votre mot de passe
password-wrong = Ce n’est pas votre mot de passe. Vérifiez-le, puis réessayez.

## Security: authenticators

authenticators = Applications d’authentification
authenticators-text = À chaque connexion, un code de l’une d’elles vous est demandé. Vous pouvez en avoir jusqu’à 5, par exemple sur un second téléphone.
authenticators-none = Vous n’en avez pas encore. Avec une telle application, votre mot de passe ne suffit à personne pour se connecter à votre place.
authenticators-off = Cette application ne demande pas de code à la connexion.
authenticator = Application d’authentification
authenticator-facts = Configurée le { $day }. Dernière utilisation : { $used }.
add-authenticator = Configurer une application d’authentification
rename = Renommer
rename-it = Renommer { $name }
replace = Remplacer
replace-it = Remplacer { $name }
replace-text = L’ancienne reste valable jusqu’à la confirmation de la nouvelle.
remove = Supprimer
remove-it = Supprimer { $name }
remove-text = Ses codes cessent aussitôt d’être valables. Cette action est définitive.
remove-last-text = C’est la seule que vous avez : vos codes de secours disparaissent avec elle, et votre mot de passe suffira pour vous connecter. Cette action est définitive.
remove-last-refused = C’est votre seule application d’authentification, et votre compte en a besoin. Configurez-en d’abord une autre, ou remplacez celle-ci.
authenticator-name = Nom de l’application
authenticator-name-text = Quand l’application a le compte, donnez-lui un nom auquel vous la reconnaissez, par exemple « Téléphone du bureau », et saisissez le code qu’elle affiche.
authenticator-name-empty = Saisissez un nom auquel vous reconnaissez l’application, par exemple « Téléphone du bureau ».
authenticator-name-long = C’est trop long pour un nom : utilisez au plus 40 caractères.
authenticator-name-character = Un nom n’a que des lettres, des chiffres et des signes. Supprimez tout autre caractère.
authenticator-set-up = L’application d’authentification est configurée.
authenticator-replaced = La nouvelle application d’authentification est configurée. Les codes de l’ancienne ne sont plus valables.
authenticator-renamed = L’application d’authentification a son nouveau nom.
authenticator-removed = L’application d’authentification est supprimée.

## Security: backup codes

regenerate = Régénérer les codes de secours
regenerate-text = Vous recevez cinq nouveaux codes à enregistrer. Les anciens cessent aussitôt d’être valables, utilisés ou non. Pour continuer, saisissez le code affiché par votre application d’authentification.

## Security: sessions

sessions = Sessions
sessions-text = Là où votre session est ouverte. Déconnectez ce que vous ne reconnaissez pas, puis changez votre mot de passe.
session-this = Ce navigateur
session-unknown = Navigateur inconnu
session-facts = Depuis { $address }, le { $first }. Dernière activité : { $last }.
sign-out-of = Se déconnecter de { $browser }
sign-out-others = Se déconnecter partout ailleurs
session-ended = Ce navigateur est déconnecté.
sessions-ended = Vos autres sessions sont fermées.

## Security: recent activity

activity = Activité récente
show-more = Afficher la suite
act-signed-in = Vous vous êtes connecté.
act-signed-in-by-code = Connexion avec un code de votre application d’authentification.
act-signed-in-by-backup-code = Connexion avec un code de secours.
act-signed-out = Vous avez fermé la session.
act-wrong-code = Un code incorrect de l’application d’authentification a été saisi.
act-wrong-backup-code = Un code de secours incorrect a été saisi.
act-locked = Les codes de l’application d’authentification ont été bloqués : trop étaient incorrects.
act-backup-codes-locked = Les codes de secours ont été bloqués : trop étaient incorrects.
act-password-changed = Vous avez changé votre mot de passe.
act-reset-requested = Un e-mail avec un code pour un nouveau mot de passe vous a été envoyé.
act-password-reset = Un nouveau mot de passe a été choisi avec un code d’un e-mail.
act-temporary-password-sent = Un mot de passe temporaire vous a été envoyé.
act-set-up = Vous avez configuré une application d’authentification.
act-set-up-named = Vous avez configuré « { $name } » comme application d’authentification.
act-replaced = Vous avez configuré « { $name } » à la place d’une autre application d’authentification.
act-renamed = Vous avez renommé « { $name } » en « { $text } ».
act-removed = Vous avez supprimé « { $name } » de vos applications d’authentification.
act-codes-saved = Vous avez enregistré de nouveaux codes de secours.
act-codes-regenerated = Vous avez régénéré vos codes de secours.
act-mfa-reset = Un administrateur a supprimé vos applications d’authentification et vos codes de secours.
act-reason = Raison : { $text }
act-identity-linked = Votre compte a été associé au fournisseur d’identité.
act-account-added = Votre compte a été créé.
act-account-disabled = Un administrateur a désactivé votre compte.
act-account-enabled = Un administrateur a réactivé votre compte.
act-account-edited = Un administrateur a modifié les informations de votre compte.
act-unlocked = Un administrateur a débloqué votre compte.
act-bypass-code-issued = Un administrateur a créé un code de dépannage pour vous.
act-bypass-code-used = Connexion avec un code de dépannage.
act-accounts-imported = Des comptes ont été importés.
act-activity-exported = L’activité de tous a été exportée.
act-setting-changed = Un paramètre a été modifié.
act-sessions-ended = { $count ->
    [one] { $count } autre session a été fermée.
   *[other] { $count } autres sessions ont été fermées.
}
act-wrong-password = { $count ->
    [one] Un mot de passe incorrect a été saisi.
   *[other] { $count } mots de passe incorrects de suite ont été saisis.
}
act-code-used = Vous avez utilisé un code de secours ; { $count ->
    [0] il ne vous en restait aucun
   *[other] il vous en restait { $count }
}.

## Administration: accounts

accounts = Comptes
mfa-settings = Paramètres MFA
all-activity = Activité
search-accounts = Rechercher par nom, nom d’utilisateur ou adresse e-mail
show-only = Afficher
all-accounts = Tous les comptes
administrators = Administrateurs
disabled-accounts = Comptes désactivés
locked-accounts = Comptes aux codes bloqués
waiting-accounts = Invitations à envoyer
no-accounts = Aucun compte ne correspond. Cherchez une partie plus courte du nom, ou affichez tous les comptes.
accounts-found = { $count ->
    [one] { $count } compte sur cette page.
   *[other] { $count } comptes sur cette page.
}
pages = Pages
previous = Précédent
next = Suivant
administrator = Administrateur
disabled = Désactivé
locked = Codes bloqués
invitation-waits = Invitation à envoyer
sso = Fournisseur d’identité

## Administration: one account

account = Compte
account-facts = À propos du compte
account-gone = Ce compte n’existe plus. Revenez à la liste des comptes.
email = Adresse e-mail
person-name = Nom de la personne
kind = Type
internal = Interne
external = Externe
origin = Connexion
origin-local = Avec un mot de passe
origin-sso = Auprès du fournisseur d’identité
added-on = Créé
last-sign-in = Dernière connexion
next-sign-in = Après le mot de passe
mfa = Authentification multifacteur
yes = Oui
no = Non
none = Aucun
never = Jamais
good-until = Valable jusqu’au { $until }.
authenticator-of = { $name } : configurée le { $day }, dernière utilisation { $used }.
mfa-required-from = Obligatoire à partir du { $day }
password-waits = L’invitation est encore à envoyer
password-temporary = Temporaire, valable jusqu’au { $until }
password-own = Choisi par la personne
next-set-up = La configuration d’une application d’authentification
next-verify = Un code
next-change-password = Le choix d’un nouveau mot de passe
next-nothing = Rien : le mot de passe suffit
disabled-since = Désactivé depuis le { $moment } : personne ne peut se connecter.
lock-password = Des mots de passe incorrects ont été saisis : depuis un nouveau navigateur, le prochain essai est possible le { $moment }.
lock-codes = Trop de codes incorrects ont été saisis en un jour : aucun n’est accepté avant le { $moment }.
lock-totp = Les codes de l’application d’authentification sont bloqués : trop étaient incorrects.
lock-backup-codes = Les codes de secours sont bloqués : trop étaient incorrects.
sso-text = La connexion se fait auprès du fournisseur d’identité : le mot de passe et le second facteur y sont gérés.
own-account = C’est votre propre compte. Le mot de passe, les applications d’authentification et les codes se gèrent sous « Sécurité » ; un autre administrateur se charge du reste.
to-username = { $act } : { $username }
to-person = { $act } : { $name } ({ $username })

## Administration: what is done to an account

edit = Modifier
edit-text = Une nouvelle adresse e-mail est aussi signalée à l’ancienne. Qui devient administrateur, ou ne l’est plus, est déconnecté partout.
administrator-box = Administre d’autres comptes
account-edited = Le compte est modifié.
disable = Désactiver
disable-text = Personne ne pourra se connecter à ce compte tant qu’il n’est pas réactivé. Rien n’en est perdu.
account-disabled = Le compte est désactivé.
enable = Activer
enable-text = La personne pourra se connecter de nouveau, avec le mot de passe et l’application d’authentification d’avant.
account-enabled = Le compte est activé.
unlock = Débloquer
unlock-text = Les attentes dues aux mots de passe et codes incorrects prennent fin, et les codes bloqués sont de nouveau acceptés. Assurez-vous que c’est la personne elle-même qui les a saisis.
account-unlocked = Le compte est débloqué.
send-password = Envoyer un mot de passe temporaire
send-password-text = Un nouveau mot de passe temporaire est envoyé à la personne. L’ancien cesse d’être valable, et toutes les sessions se ferment. Cette action est définitive.
password-sent = Un mot de passe temporaire est en route.
sessions-end = { $count ->
    [one] { $count } session se ferme aussitôt.
   *[other] { $count } sessions se ferment aussitôt.
}
reset-mfa = Réinitialiser la MFA
reset-mfa-text = Les applications d’authentification et les codes de secours de la personne sont supprimés ; là où l’authentification multifacteur est obligatoire, elle se configure de nouveau à la prochaine connexion. La personne en est avertie par e-mail. Cette action est définitive.
mfa-was-reset = L’authentification multifacteur est réinitialisée.
make-bypass-code = Créer un code de dépannage
make-bypass-code-text = Pour qui n’a ni téléphone ni codes de secours : un code qui remplace une fois le second facteur, pendant une heure. Assurez-vous de parler à la personne elle-même, qui en est avertie par e-mail. Un code de dépannage antérieur cesse d’être valable.
bypass-code = Code de dépannage
copy-bypass-code = Copier le code de dépannage
bypass-code-text = Communiquez-le maintenant à la personne : il ne sera plus affiché. Après le mot de passe, elle choisit « Utiliser un code de secours » et le saisit. Il sert une fois, jusqu’au { $until }.
reason = Raison
reason-hint = La raison est communiquée à la personne et conservée dans l’activité.
reason-empty = Saisissez une raison : elle est communiquée à la personne.
reason-long = C’est trop long pour une raison : utilisez au plus 200 caractères.
reason-character = Une raison tient sur une ligne, sans caractères invisibles. Saisissez-la de nouveau.
refused-sso = Un compte du fournisseur d’identité n’a ici ni mot de passe ni second facteur.
refused-disabled = Le compte est désactivé. Activez-le d’abord.
refused-last-administrator = C’est le dernier administrateur qui peut se connecter. Nommez-en d’abord un autre.
refused-no-authenticator = Le compte n’a pas d’application d’authentification et n’a donc pas besoin d’un code de dépannage.

## Administration: another account

add-account = Créer un compte
whose-account = À qui est le compte
add-account-text = La personne reçoit deux e-mails : le nom d’utilisateur avec le lien de connexion, et un mot de passe temporaire valable 24 heures.
username-hint = Un nom d’utilisateur a des lettres minuscules de a à z, des chiffres, des points, des tirets et des tirets bas. Il ne change jamais.
account-added = { $who } a maintenant un compte. Deux e-mails sont en route.
sso-account-added = { $who } a maintenant un compte.
to-the-account = Aller au compte
username-taken = Un autre compte a ce nom d’utilisateur. Choisissez-en un autre.
email-taken = Un autre compte a cette adresse e-mail. Saisissez-en une autre.
new-username-empty = Saisissez un nom d’utilisateur.
new-username-long = C’est trop long pour un nom d’utilisateur : utilisez au plus 64 caractères.
new-username-wrong = Un nom d’utilisateur n’a que des lettres de a à z, des chiffres, des points, des tirets et des tirets bas, et commence et finit par une lettre ou un chiffre.
email-empty = Saisissez une adresse e-mail.
email-wrong = Ce n’est pas une adresse e-mail, comme grace@example.com. Vérifiez-la.
person-name-long = C’est trop long pour un nom : utilisez au plus 128 caractères.
person-name-character = Un nom tient sur une ligne, sans caractères invisibles. Saisissez-le de nouveau.

## Administration: accounts of a file

import-accounts = Importer des comptes
columns = À quoi ressemble le fichier
import-text = Un fichier CSV, tel que les tableurs l’enregistrent. Sa première ligne nomme les colonnes, dans n’importe quel ordre ; « username » et « email » doivent y être.
column-username = Lettres de a à z, chiffres, points, tirets et tirets bas
column-email = Où vont les e-mails
column-name = Le nom de la personne ; peut être vide
column-kind = « internal » (interne) ou « external » (externe) ; vide : interne
column-origin = « local » pour un compte avec mot de passe, « sso » pour un compte du fournisseur d’identité ; vide : avec mot de passe
column-administrator = « true » (oui) ou « false » (non) ; vide : non
for-example = Par exemple :
the-file = Les comptes
csv-file = Fichier CSV
csv-file-text = Choisissez un fichier, ou collez son texte ci-dessous. « Vérifier le fichier » dit ce qui serait fait, et ne crée rien.
csv-text = Ou son texte
check = Vérifier le fichier
csv-empty = Choisissez un fichier, ou collez son texte ci-dessous.
csv-too-large = Ce fichier est trop volumineux : au plus 16 Mo. Importez-le en plusieurs parties.
csv-not-utf8 = Ce fichier n’est pas en UTF-8 : des lettres en sont perdues. Enregistrez-le en « CSV UTF-8 », puis choisissez-le de nouveau.
report = Rapport
can-be-imported = { $count ->
    [one] { $count } compte peut être créé. Rien n’est encore créé.
   *[other] { $count } comptes peuvent être créés. Rien n’est encore créé.
}
import-now = Importer
imported = { $count ->
    [one] { $count } compte est créé. Son invitation est envoyée peu à peu.
   *[other] { $count } comptes sont créés. Leurs invitations sont envoyées peu à peu.
}
problems = { $count ->
    [one] { $count } problème : rien n’a été créé. Corrigez le fichier, puis vérifiez-le de nouveau.
   *[other] { $count } problèmes : rien n’a été créé. Corrigez le fichier, puis vérifiez-le de nouveau.
}
problems-of = { $count ->
    [one] { $count } problème : rien n’a été créé. Voici les { $told } premiers.
   *[other] { $count } problèmes : rien n’a été créé. Voici les { $told } premiers.
}
line = Ligne { $line }
wrong-no-accounts = Sous la première ligne, aucune n’a de compte.
wrong-too-many = Ce sont plus de 100 000 comptes. Importez-les en plusieurs parties.
wrong-missing-column = La colonne « { $column } » manque.
wrong-unknown-column = Il n’y a pas de colonne « { $column } ». Supprimez-la, ou corrigez son nom.
wrong-repeated-column = La colonne « { $column } » y est deux fois.
wrong-field-count = Elle a { $found } champs, la première ligne en a { $expected }.
wrong-repeated = Déjà utilisé à la ligne { $line }.
wrong-taken = « { $column } » est celui d’un autre compte.
wrong-empty = « { $column } » est vide.
wrong-too-long = « { $column } » est trop long.
wrong-character = « { $column } » a un caractère qui ne peut y figurer.
wrong-form = « { $column } » n’a pas la bonne forme.
invitations = Invitations
invitations-wait = { $waiting ->
    [one] { $waiting } invitation sur { $of } est encore à envoyer.
   *[other] { $waiting } invitations sur { $of } sont encore à envoyer.
}

## Administration: settings

settings-text = Une modification vaut aussitôt, pour tous. Les administrateurs ont toujours besoin de l’authentification multifacteur, quel que soit le réglage.
mfa-internal = MFA des comptes internes
mfa-external = MFA des comptes externes
mfa-off = Désactivée
mfa-optional = Facultative
mfa-required = Obligatoire
setting-touches = { $accounts ->
    [one] { $accounts } compte de ce type est concerné
   *[other] { $accounts } comptes de ce type sont concernés
} ; parmi eux, { $without ->
    [one] { $without } n’a pas d’application d’authentification
   *[other] { $without } n’ont pas d’application d’authentification
}.
holds-since = « { $what } » depuis le { $day }.
grace-ends = Elle peut être reportée jusqu’au { $day }.
would-be-off = Si vous enregistrez ceci, aucun code n’est demandé. Les applications d’authentification configurées restent, et sont redemandées dès la réactivation.
would-be-optional = Si vous enregistrez ceci, la configuration d’une application d’authentification est proposée à tous et peut être passée. Qui en a une doit donner son code.
would-be-required = { $count ->
    [one] Si vous enregistrez ceci, { $count } compte devra configurer une application d’authentification à la prochaine connexion.
   *[other] Si vous enregistrez ceci, { $count } comptes devront configurer une application d’authentification à la prochaine connexion.
}
would-be-required-from = { $count ->
    [one] Si vous enregistrez ceci, { $count } compte devra configurer une application d’authentification avant le { $day }.
   *[other] Si vous enregistrez ceci, { $count } comptes devront configurer une application d’authentification avant le { $day }.
}
grace = Délai de grâce
grace-days = Jours
grace-text = Là où l’authentification multifacteur est obligatoire, sa configuration peut être reportée de ce nombre de jours, à partir du jour où elle l’est devenue ou de la création du compte, le plus tardif des deux. Avec 0, elle vient à la prochaine connexion.
grace-days-wrong = Saisissez un nombre de jours, de 0 à 365.
grace-days-long = Un délai de grâce a au plus 365 jours.
backup-codes-setting = Désactivés, les codes sont masqués et refusés ; réactivés, ceux qui restaient valent comme avant.
accounts-with-codes = { $count ->
    [one] { $count } compte a des codes de secours.
   *[other] { $count } comptes ont des codes de secours.
}
in-use = Utilisés
not-in-use = Non utilisés
setting-saved = Le réglage est enregistré et vaut dès maintenant.

## Administration: activity

look-through = Parcourir
acts = Ce qui a été fait
to-account = Au compte de (nom d’utilisateur)
by-account = Par (nom d’utilisateur)
what = Quoi
any-act = Tout
from-day = Du
until-day = Au
look = Afficher l’activité
download-csv = Télécharger le CSV
no-acts = Rien de tel n’a été fait.
all-of-account = Toute l’activité de ce compte
by-whom = par { $username }
by-command-line = par la ligne de commande
by-stranger = par quelqu’un de non connecté
act-count = Nombre : { $count }
kind-signed-in = Connexion
kind-signed-out = Déconnexion
kind-sessions-ended = Autres sessions fermées
kind-wrong-password = Mot de passe incorrect
kind-wrong-code = Code incorrect
kind-locked = Codes bloqués après trop d’erreurs
kind-password-changed = Mot de passe changé
kind-reset-requested = Code pour un nouveau mot de passe envoyé
kind-password-reset = Mot de passe réinitialisé avec un code d’un e-mail
kind-temporary-password-sent = Mot de passe temporaire envoyé
kind-set-up = Application d’authentification configurée
kind-replaced = Application d’authentification remplacée
kind-renamed = Application d’authentification renommée
kind-removed = Application d’authentification supprimée
kind-codes-saved = Codes de secours enregistrés
kind-codes-regenerated = Codes de secours régénérés
kind-code-used = Code de secours utilisé
kind-mfa-reset = MFA réinitialisée
kind-account-added = Compte créé
kind-account-disabled = Compte désactivé
kind-account-enabled = Compte activé
kind-account-edited = Compte modifié
kind-account-unlocked = Compte débloqué
kind-accounts-imported = Comptes importés
kind-bypass-code-issued = Code de dépannage créé
kind-bypass-code-used = Code de dépannage utilisé
kind-activity-exported = Activité exportée
kind-identity-linked = Lié au fournisseur d’identité
kind-setting-changed = Réglage modifié

## Mail, for the server alone

mail-hello = Bonjour { $name },
mail-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year } à { $time } UTC
mail-username = Nom d’utilisateur
mail-password = Mot de passe
mail-codes-left = Codes restants
mail-reason = Motif
mail-from = Depuis
mail-verification-code = Code de vérification

mail-password-generated = Votre nouveau compte
mail-password-generated-account = Un compte a été créé pour vous sur { $application }.
mail-password-generated-sign-in = Votre mot de passe temporaire arrive dans un second message. Connectez-vous ici :
mail-password-generated-phone = Il vous faudra une application d’authentification sur votre téléphone : la première connexion affiche un code QR à scanner.

mail-new-password = Nouveau mot de passe
mail-new-password-is = Voici votre mot de passe temporaire pour { $application }.
mail-new-password-until = Il est valable jusqu’au { $date }. Vous choisirez votre propre mot de passe à la première connexion.

mail-password-changed = Votre mot de passe a été changé
mail-password-changed-when = Le mot de passe de votre compte a été changé le { $date }.
mail-password-changed-sessions = Toutes les autres sessions du compte ont été fermées.
mail-password-changed-not-you = Si ce n’était pas vous, prévenez votre administrateur et choisissez tout de suite un nouveau mot de passe, avec un code par e-mail :

mail-password-reset-requested = Réinitialisation du mot de passe
mail-password-reset-requested-asked = Un nouveau mot de passe a été demandé pour votre compte sur { $application }. Si c’était vous, choisissez-le avec ce code :
mail-password-reset-requested-link = Ou ouvrez cette page, où le code est déjà rempli :
mail-password-reset-requested-until = Le code est valable une fois, jusqu’au { $date }.
mail-password-reset-requested-not-you = Si ce n’était pas vous, vous n’avez rien à faire : sans le code, votre mot de passe reste le même.

mail-password-reset = Votre mot de passe a été réinitialisé
mail-password-reset-when = Un nouveau mot de passe a été choisi pour votre compte le { $date }, avec un code reçu par e-mail.
mail-password-reset-sessions = Toutes les sessions du compte ont été fermées.
mail-password-reset-not-you = Si ce n’était pas vous, quelqu’un d’autre lit vos e-mails : prévenez tout de suite votre administrateur.

mail-authenticator-set-up = Application d’authentification configurée
mail-authenticator-set-up-when = Une application d’authentification a été configurée pour votre compte le { $date }.
mail-authenticator-set-up-not-you = Si ce n’était pas vous, prévenez tout de suite votre administrateur : quelqu’un connaît votre mot de passe.

mail-authenticator-replaced = Application d’authentification remplacée
mail-authenticator-replaced-when = Une application d’authentification a été configurée pour votre compte le { $date }, à la place d’une autre. Les codes de l’autre ne sont plus valables.
mail-authenticator-replaced-not-you = Si ce n’était pas vous, prévenez tout de suite votre administrateur : quelqu’un peut se connecter à votre place.

mail-authenticator-removed = Application d’authentification supprimée
mail-authenticator-removed-when = Une application d’authentification a été retirée de votre compte le { $date }. Ses codes ne sont plus valables.
mail-authenticator-removed-not-you = Si ce n’était pas vous, changez votre mot de passe et prévenez tout de suite votre administrateur.

mail-backup-code-used = Code de secours utilisé
mail-backup-code-used-when = Un code de secours a servi à se connecter le { $date }.
mail-backup-code-used-not-you = Si ce n’était pas vous, changez votre mot de passe et prévenez votre administrateur.

mail-backup-codes-regenerated = Codes de secours renouvelés
mail-backup-codes-regenerated-when = De nouveaux codes de secours ont été créés pour votre compte le { $date }. Les anciens ne sont plus valables, utilisés ou non.
mail-backup-codes-regenerated-not-you = Si ce n’était pas vous, prévenez tout de suite votre administrateur : quelqu’un a votre application d’authentification.

mail-account-locked = Compte bloqué
mail-account-locked-since = Trop de codes incorrects ont été saisis pour votre compte. Depuis le { $date }, il n’en accepte plus.
mail-account-locked-ask = Demandez à votre administrateur de réinitialiser l’authentification multifacteur.
mail-account-locked-not-you = Si ce n’était pas vous, changez aussi votre mot de passe : la personne qui a saisi les codes le connaît.

mail-mfa-reset = Authentification multifacteur réinitialisée
mail-mfa-reset-when = Un administrateur a réinitialisé l’authentification multifacteur de votre compte le { $date }.
mail-mfa-reset-sign-in = Vous la configurerez à nouveau à votre prochaine connexion :
mail-mfa-reset-not-you = Si vous ne l’avez pas demandé, prévenez votre administrateur.

mail-bypass-code-issued = Code pour une seule connexion
mail-bypass-code-issued-when = Un administrateur a créé le { $date } un code pour votre compte, qui remplace une fois votre application d’authentification, pendant une heure.
mail-bypass-code-issued-told = L’administrateur vous communique ce code. Saisissez-le à la connexion, là où l’on saisit un code de secours.
mail-bypass-code-issued-not-you = Si vous ne l’avez pas demandé, prévenez tout de suite votre administrateur.

mail-bypass-code-used = Code pour une seule connexion utilisé
mail-bypass-code-used-when = Le code qu’un administrateur a créé pour votre compte a servi à se connecter le { $date }.
mail-bypass-code-used-not-you = Si ce n’était pas vous, changez votre mot de passe et prévenez tout de suite votre administrateur.

mail-email-changed = Votre adresse e-mail a été modifiée
mail-email-changed-when = Un administrateur a modifié l’adresse e-mail de votre compte le { $date }.
mail-email-changed-from-now = Désormais, les messages concernant ce compte ne sont envoyés qu’à la nouvelle adresse.
mail-email-changed-not-you = Si vous ne l’avez pas demandé, prévenez votre administrateur.
