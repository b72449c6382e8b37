//! The countries of ISO 3166-1.

/// The codes of two letters that are officially assigned (ISO 3166 Maintenance Agency, 249 of them), by their first letter.
const ASSIGNED: [&str; 25] = [
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ",
    "BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ",
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ",
    "DE DJ DK DM DO DZ",
    "EC EE EG EH ER ES ET",
    "FI FJ FK FM FO FR",
    "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY",
    "HK HM HN HR HT HU",
    "ID IE IL IM IN IO IQ IR IS IT",
    "JE JM JO JP",
    "KE KG KH KI KM KN KP KR KW KY KZ",
    "LA LB LC LI LK LR LS LT LU LV LY",
    "MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ",
    "NA NC NE NF NG NI NL NO NP NR NU NZ",
    "OM",
    "PA PE PF PG PH PK PL PM PN PR PS PT PW PY",
    "QA",
    "RE RO RS RU RW",
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ",
    "TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ",
    "UA UG UM US UY UZ",
    "VA VC VE VG VI VN VU",
    "WF WS",
    "YE YT",
    "ZA ZM ZW",
];

/// Whether two upper-case letters are the code of a country.
pub(super) fn is_assigned(code: &str) -> bool {
    let mut codes = ASSIGNED.iter().flat_map(|codes| codes.split(' '));
    codes.any(|assigned| assigned == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_249_codes_in_order() {
        let codes = ASSIGNED.iter().flat_map(|codes| codes.split(' '));
        let codes = codes.collect::<Vec<_>>();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn codes_that_are_not_assigned_are_no_countries() {
        for code in ["CA", "GB", "SS", "XK"] {
            assert_eq!(is_assigned(code), code != "XK", "{code}");
        }
        // Exceptionally reserved, withdrawn, or none at all.
        for code in ["UK", "EU", "AN", "YU", "ZZ", "", "C", "CA FR", "ca"] {
            assert!(!is_assigned(code), "{code}");
        }
    }
}
