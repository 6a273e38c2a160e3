//! How many sign-ins that were started and not finished the networks of a client may have: each is a row in the database.

use store::{Db, TokenHash};

use crate::{Requester, clock::Millis, crypto, crypto::token::Token, rate_limit::network::networks};

/// The places of one browser that has signed in before, when its networks have none left.
const OF_KNOWN_BROWSER: i64 = 64;

/// The networks that a sign-in counts for: IPv6 /64, /56 and /48; IPv4 the address, and /24 twice.
pub(crate) type Place = [String; 3];

/// The ways to start a sign-in that is finished by a later request. Their limits are above what an office needs in the morning.
#[derive(Clone, Copy, Debug)]
pub(crate) enum SignIn {
    /// A sign-in with a passkey.
    Passkey,
    /// A sign-in at an identity provider.
    Provider,
}

impl SignIn {
    /// The most open ones of a network and of those around it.
    fn most(self) -> [i64; 3] {
        match self {
            Self::Passkey => [2_000, 3_000, 4_000],
            Self::Provider => [1_000, 1_500, 2_000],
        }
    }

    async fn count(self, db: &mut Db, place: &Place, since: Millis) -> anyhow::Result<[i64; 3]> {
        match self {
            Self::Passkey => store::passkey_ceremony::count_sign_ins(db, place, since).await,
            Self::Provider => store::provider_login::count(db, place, since).await,
        }
    }

    /// The place for a new one, by reading alone; none if there are too many since `since`. A browser that has signed in before
    /// has places of its own, or a stranger could keep a whole office from signing in.
    pub(crate) async fn place(
        self,
        db: &mut Db,
        requester: &Requester,
        since: Millis,
    ) -> anyhow::Result<Option<Place>> {
        let place = place_of(requester);
        let (open, most) = (self.count(db, &place, since).await?, self.most());
        if (0..most.len()).all(|network| open[network] < most[network]) {
            return Ok(Some(place));
        }
        let Some(browser) = requester.browser.as_ref().map(Token::hash) else { return Ok(None) };
        if !store::browser::exists(db, &browser).await? {
            return Ok(None);
        }
        let own = place_of_browser(&browser);
        let open = self.count(db, &own, since).await?;
        Ok((open[0] < OF_KNOWN_BROWSER).then_some(own))
    }
}

fn place_of(requester: &Requester) -> Place {
    let mut networks = networks(requester.address);
    let site = networks.last().cloned().unwrap_or_default();
    networks.resize(3, site);
    networks.try_into().unwrap_or_default()
}

fn place_of_browser(browser: &TokenHash) -> Place {
    let own = format!("browser:{}", crypto::hex(browser));
    [own.clone(), own.clone(), own]
}
