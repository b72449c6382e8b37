//! Fees by chance: paid, or waived and the waiver taken back, each without the other.

use super::TestDesk;

impl TestDesk {
    /// Records a payment for an entry, or takes back a waiver of its fee, or waives it where none stands.
    pub(super) async fn pay_or_waive(&mut self, entry: &str) {
        let (pays, whole_entrant) = (self.below(3) == 0, self.below(2) == 0);
        let (ctx, desk) = (self.ctx(), &self.desk);
        if pays {
            let paid = desk.record_payment(entry, "10", "", &ctx);
            paid.await.unwrap();
            return;
        }
        let waivers = desk.entry(entry).await.unwrap().fee_waivers;
        if let Some(standing) = waivers.iter().find(|it| it.revoked.is_none()) {
            let revoked = desk.revoke_fee_waiver(&standing.id, "By chance", &ctx);
            revoked.await.unwrap();
        } else {
            let waived = desk.waive_fee(entry, whole_entrant, "By chance", &ctx);
            waived.await.unwrap();
        }
    }
}
