//! placeholder
use evidence::Handed;
use std::path::Path;
use std::time::Instant;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    for entry in &args[1..] {
        let (file, url) = entry
            .split_once('=')
            .map_or((entry.as_str(), None), |(f, u)| (f, Some(u)));
        let bytes = std::fs::read(Path::new(file)).unwrap();
        let handed = Handed {
            name: file,
            url,
            ..Handed::default()
        };
        let start = Instant::now();
        let reading = evidence::read_bytes(&bytes, &handed);
        let s = start.elapsed().as_secs_f64();
        println!(
            "{}",
            serde_json::json!({"seconds": s, "evidence": reading.evidence, "text": reading.text})
        );
    }
}
