//! What a judge's workspace takes from its desk.

use store::Transaction;

use super::calls;
use super::signed::SignedCall;
use super::standing::{self, Standing};
use super::{CallTaken, Confirm};
use crate::{ActionContext, Error, Result, TrustError};

/// Imports the call of the desk that a judge reads for: the first one that a person confirms, and later versions of it.
pub fn take_packet_call(
    tx: &Transaction<'_>,
    signed: &SignedCall,
    confirm: &Confirm,
    ctx: &ActionContext,
) -> Result<CallTaken> {
    let fingerprint = signed.sender.fingerprint();
    match standing::standing_of_packet(tx, &signed.sender)? {
        Standing::Revoked { since } => {
            return Err(TrustError::Revoked { fingerprint, since }.into());
        }
        Standing::Other {
            fingerprint: known, ..
        }
        | Standing::Changed {
            fingerprint: known, ..
        } => {
            return Err(TrustError::OtherDesk { fingerprint, known }.into());
        }
        Standing::Known => {}
        Standing::First | Standing::NewEdition => {
            confirm.require_confirmed(&fingerprint, None)?;
            calls::follow(tx, signed, ctx)?;
        }
    }
    let followed = calls::chosen_call(tx)?;
    if followed.edition != signed.call.edition.id {
        return Err(Error::OtherEdition {
            expected: followed.edition,
            found: signed.call.edition.id.clone(),
        });
    }
    calls::record(tx, signed, ctx)
}

/// Refuses a packet for another judge than the one that this workspace is at its desk.
pub fn expect_judge(expected: Option<&str>, found: &str) -> Result<()> {
    match expected {
        Some(expected) if expected != found => Err(TrustError::OtherJudge {
            expected: expected.to_owned(),
            found: found.to_owned(),
        }
        .into()),
        _ => Ok(()),
    }
}
