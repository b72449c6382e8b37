//! Ports on which no page is served.

/// Ports of other services, on which browsers load no page either ("bad port" of the Fetch standard): a request must not
/// speak to a mail server.
const BLOCKED_PORTS: &[u16] = &[
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
    102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427,
    465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990,
    993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
    6668, 6669, 6679, 6697, 10080,
];

/// Whether a page may be asked of this port.
pub(crate) fn is_allowed(port: u16) -> bool {
    BLOCKED_PORTS.binary_search(&port).is_err()
}

#[test]
fn the_list_is_sorted() {
    assert!(BLOCKED_PORTS.is_sorted());
    assert!(is_allowed(80) && is_allowed(8080) && !is_allowed(25) && !is_allowed(10080));
}
