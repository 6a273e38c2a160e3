//! POST /api/prove

use shared::api::proof::{Proof, Prove};

use crate::{context::Context, mount::Outcome};

pub async fn post(context: Context, proof: Proof) -> Outcome<Prove> {
    let advanced = context.server.domain.prove(&context.visit, &proof).await?;
    Ok(context.advanced(advanced, |progress| progress))
}
