//! A logo: an SVG or PNG file, read once at start-up.

use std::{fmt, fs::File, io::Read as _, path::Path};

/// The maximum size in bytes. The logo delays the page, so it must be small.
const MAX_BYTES: u64 = 64 * 1024;
/// The signature at the start of every PNG file (PNG, 5.2).
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A logo: the file and its type.
#[derive(Clone)]
pub struct Logo {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// The extension: `svg` or `png`.
    pub extension: &'static str,
    /// The media type.
    pub content_type: &'static str,
}

impl Logo {
    /// Reads a file and detects its type from its content.
    ///
    /// # Errors
    /// If the file cannot be read, is too large, or is neither SVG nor PNG.
    pub fn read(path: &Path) -> Result<Self, String> {
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
            .map_err(|error| format!("names {}, which cannot be read: {error}", path.display()))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(format!("names {}, which is larger than 64 KiB", path.display()));
        }
        let (extension, content_type) = kind(&bytes)
            .ok_or_else(|| format!("names {}, which is neither an SVG nor a PNG image", path.display()))?;
        Ok(Self { bytes, extension, content_type })
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({}, {} bytes)", self.content_type, self.bytes.len())
    }
}

fn kind(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    if bytes.starts_with(PNG) {
        return Some(("png", "image/png"));
    }
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim_start();
    (text.starts_with('<') && text.contains("<svg")).then_some(("svg", "image/svg+xml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_of_an_image_is_detected_by_its_content() {
        let kind = |bytes: &[u8]| kind(bytes).map(|(extension, _)| extension);
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"), Some("png"));
        assert_eq!(
            kind(b"\xef\xbb\xbf<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>"),
            Some("svg")
        );
        for other in [&b""[..], b"GIF89a", b"<html></html>", b"\xff\xd8\xff", b"not <svg"] {
            assert_eq!(kind(other), None);
        }
    }

    #[test]
    fn a_file_that_is_missing_too_large_or_no_image_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let refused = |name: &str, content: Option<&[u8]>| {
            let path = folder.path().join(name);
            if let Some(content) = content {
                std::fs::write(&path, content).unwrap();
            }
            let error = Logo::read(&path).unwrap_err();
            assert!(error.contains(name), "{error}");
            error
        };
        assert!(refused("missing.svg", None).contains("cannot be read"));
        assert!(refused("text.svg", Some(b"a logo")).contains("neither an SVG nor a PNG"));
        let large = [PNG, &vec![0; 64 * 1024][..]].concat();
        assert!(refused("large.png", Some(&large)).contains("larger than 64 KiB"));
        assert!(refused("", None).contains("cannot be read"));
    }
}
