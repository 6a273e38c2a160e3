//! What the app knows about the session.

use shared::api::NextStep;

/// What the app knows about the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// The server has not answered yet.
    Loading,
    /// The step that the server named.
    At(NextStep),
    /// The session or sign-in has ended.
    Expired,
    /// The server could not be asked.
    Unreachable,
    /// The sign-in is finished and the browser is on its way to the application.
    Leaving,
}
