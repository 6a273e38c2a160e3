//! The browser behind a request.

use std::net::IpAddr;

use crate::{crypto::token::Token, language::Language};

/// The browser behind a request, and the tokens that it sent.
#[derive(Clone, Debug)]
pub struct Requester {
    /// The session's token.
    pub session: Option<Token>,
    /// The token of a browser that has signed in before.
    pub browser: Option<Token>,
    /// The token of a browser that accounts remember.
    pub remembered: Option<Token>,
    /// The language that the person chose or the browser prefers; none where neither names one of ours.
    pub language: Option<Language>,
    /// The client's address.
    pub address: IpAddr,
    /// A readable name of the browser; may be empty.
    pub agent: String,
}

impl Requester {
    /// The client's address as text, for the database, the audit log and mail.
    pub(crate) fn client(&self) -> String {
        self.address.to_canonical().to_string()
    }

    /// Address and browser as security notices show them: `192.0.2.1 (Firefox, Windows)`.
    pub(crate) fn origin(&self) -> String {
        let address = self.client();
        if self.agent.is_empty() { address } else { format!("{address} ({})", self.agent) }
    }
}
