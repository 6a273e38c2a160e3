//! Brotli (RFC 7932) for a text whose long beginning stays the same: that is compressed once, well, and
//! what follows is appended as it is. It costs each visit a copy instead of a compression.

use std::io::Write as _;

use brotli::{CompressorWriter, enc::BrotliEncoderParams};

/// The best quality: it is paid once.
const QUALITY: i32 = 11;
/// The largest stored block with a length of four nibbles.
const LARGEST: usize = 1 << 16;
/// A last block that is empty: the bits `ISLAST` and `ISLASTEMPTY` (§9.2).
const END: u8 = 0b11;

/// A stream that has begun: it holds `text` and stops at a whole byte.
pub fn begin(text: &[u8]) -> Vec<u8> {
    let parameters = BrotliEncoderParams { quality: QUALITY, size_hint: text.len(), ..Default::default() };
    let mut writer = CompressorWriter::with_params(Vec::new(), 4096, &parameters);
    match writer.write_all(text).and_then(|()| writer.flush()) {
        Ok(()) => writer.get_ref().clone(),
        // Writing to memory does not fail.
        Err(_) => Vec::new(),
    }
}

/// The whole stream: what was begun, then `text` in stored blocks, then the end.
pub fn end(begun: &[u8], text: &[u8]) -> Vec<u8> {
    let mut stream = Vec::with_capacity(begun.len() + text.len() + 8);
    stream.extend_from_slice(begun);
    for block in text.chunks(LARGEST) {
        stream.extend_from_slice(&header(block.len()));
        stream.extend_from_slice(block);
    }
    stream.push(END);
    stream
}

/// `ISLAST` (1 bit, 0), `MNIBBLES` (2 bits, 0: four), the length less one (16 bits), `ISUNCOMPRESSED`
/// (1 bit, 1), and zeros up to a whole byte (§9.2).
fn header(length: usize) -> [u8; 3] {
    let [low, high, ..] = (length - 1).to_le_bytes();
    [low << 3, low >> 5 | high << 3, high >> 5 | 1 << 3]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(stream: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        brotli::BrotliDecompress(&mut &stream[..], &mut text).unwrap();
        text
    }

    #[test]
    fn a_stream_in_two_parts_reads_as_one_text() {
        for length in [0, 1, 255, 256, 8_191, 65_535, LARGEST, LARGEST + 1, 200_000] {
            let first = "<p>A page that stays the same.</p>".repeat(200).into_bytes();
            let second: Vec<u8> = (0..251).cycle().take(length).collect();
            let begun = begin(&first);
            assert!(begun.len() < first.len() / 10);
            assert_eq!(read(&end(&begun, &second)), [first, second].concat(), "{length}");
        }
    }

    #[test]
    fn a_beginning_serves_many_ends() {
        let begun = begin(b"one ");
        assert_eq!(read(&end(&begun, b"two")), b"one two");
        assert_eq!(read(&end(&begun, b"three")), b"one three");
        assert_eq!(read(&end(&begin(b""), b"four")), b"four");
    }
}
