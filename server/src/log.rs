//! The log on standard error: its levels, and its format.

use std::{fmt, io::IsTerminal as _, str::FromStr, sync::OnceLock};

use tracing::{level_filters::LevelFilter, span};
use tracing_subscriber::{
    Layer, Registry,
    filter::Targets,
    fmt::{
        FormatFields, FormattedFields,
        format::{DefaultFields, Writer},
    },
    layer::SubscriberExt as _,
    reload,
    util::SubscriberInitExt as _,
};

/// The targets of all lines: what they are about. docs/logs.md lists the events of each.
pub const TARGETS: [&str; 9] =
    ["server", "http", "sign_in", "audit", "forward_auth", "mail", "provider", "database", "request"];
/// The target of SQL statements. Every request runs some, so the levels `debug` and above leave them out.
const STATEMENTS: &str = "sqlx";

/// `log`: the least severe level that is written, and those of single targets.
#[derive(Clone, Debug)]
pub struct LogFilter(Targets);

impl FromStr for LogFilter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (mut level, mut targets) = (LevelFilter::INFO, Vec::new());
        for part in text.split(',').map(str::trim) {
            match part.split_once('=') {
                None => level = self::level(part)?,
                Some((target, level)) => targets.push((self::target(target.trim())?, self::level(level)?)),
            }
        }
        let statements = if level == LevelFilter::TRACE { level } else { level.min(LevelFilter::INFO) };
        let filter = Targets::new()
            .with_default(level)
            .with_target(STATEMENTS, statements)
            // Parts of a request, for traces.
            .with_target("span", LevelFilter::OFF)
            .with_targets(targets)
            // The span of a request: without it, its lines would have no request id.
            .with_target("request", LevelFilter::ERROR);
        Ok(Self(filter))
    }
}

fn level(text: &str) -> Result<LevelFilter, String> {
    match text.trim() {
        "off" => Ok(LevelFilter::OFF),
        "error" => Ok(LevelFilter::ERROR),
        "warn" => Ok(LevelFilter::WARN),
        "info" => Ok(LevelFilter::INFO),
        "debug" => Ok(LevelFilter::DEBUG),
        "trace" => Ok(LevelFilter::TRACE),
        other => Err(format!(
            "has {other:?}, which is not a level (off, error, warn, info, debug or trace) or a target and a level \
             such as mail=debug"
        )),
    }
}

fn target(text: &str) -> Result<String, String> {
    if TARGETS.contains(&text) || text == STATEMENTS || text.starts_with("sqlx::") {
        return Ok(text.to_owned());
    }
    let known = TARGETS.iter().filter(|target| **target != "request").copied().collect::<Vec<_>>().join(", ");
    Err(format!("has {text:?}, which is not a target; the targets are {known}, sqlx"))
}

/// A part of what happens with log lines and spans.
pub type BoxedLayer = Box<dyn Layer<Registry> + Send + Sync>;

/// The filter of the log that [`write_to_stderr`] began.
static FILTER: OnceLock<reload::Handle<Targets, Registry>> = OnceLock::new();

/// Writes the log to standard error: readable lines on a terminal, JSON elsewhere. `layers` see all lines and spans too.
pub fn write_to_stderr(filter: &LogFilter, mut layers: Vec<BoxedLayer>) {
    let (levels, handle) = reload::Layer::new(filter.0.clone());
    let log = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    layers.push(if std::io::stderr().is_terminal() {
        log.compact().fmt_fields(FieldsOnce).with_filter(levels).boxed()
    } else {
        log.json().flatten_event(true).with_span_list(false).with_filter(levels).boxed()
    });
    let begun = tracing_subscriber::registry().with(layers).try_init();
    if begun.is_ok() {
        drop(FILTER.set(handle));
    }
}

/// Changes the levels of the log that [`write_to_stderr`] began.
///
/// # Errors
/// If no log was begun.
pub fn change_levels(filter: &LogFilter) -> anyhow::Result<()> {
    let handle = FILTER.get().ok_or_else(|| anyhow::anyhow!("no log was begun"))?;
    Ok(handle.reload(filter.0.clone())?)
}

/// The usual format of fields, which shows a field that is recorded again only once.
struct FieldsOnce;

impl<'writer> FormatFields<'writer> for FieldsOnce {
    fn format_fields<R: tracing_subscriber::field::RecordFields>(
        &self,
        writer: Writer<'writer>,
        fields: R,
    ) -> fmt::Result {
        DefaultFields::new().format_fields(writer, fields)
    }

    fn add_fields(
        &self,
        current: &'writer mut FormattedFields<Self>,
        fields: &span::Record<'_>,
    ) -> fmt::Result {
        let mut added = FormattedFields::<DefaultFields>::new(String::new());
        DefaultFields::new().format_fields(added.as_writer(), fields)?;
        if !current.fields.split(' ').any(|field| field == added.fields) {
            current.fields.push(' ');
            current.fields.push_str(&added.fields);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use tracing::Level;

    use super::*;

    fn enables(filter: &str, target: &str, level: Level) -> bool {
        filter.parse::<LogFilter>().unwrap().0.would_enable(target, &level)
    }

    #[test]
    fn levels_are_for_everything_or_for_one_target() {
        for (filter, target, level, enabled) in [
            ("info", "mail", Level::INFO, true),
            ("info", "mail", Level::DEBUG, false),
            ("info,mail=debug", "mail", Level::DEBUG, true),
            ("info,mail=debug", "http", Level::DEBUG, false),
            ("mail=debug", "http", Level::INFO, true),
            ("off, mail = warn", "http", Level::ERROR, false),
            ("off, mail = warn", "mail", Level::WARN, true),
        ] {
            assert_eq!(enables(filter, target, level), enabled, "{filter}: {target} {level}");
        }
    }

    #[test]
    fn debug_leaves_out_sql_statements_unless_they_are_asked_for() {
        for (filter, level, enabled) in [
            ("debug", Level::DEBUG, false),
            ("debug", Level::WARN, true),
            ("error", Level::WARN, false),
            ("trace", Level::DEBUG, true),
            ("info,sqlx=debug", Level::DEBUG, true),
            ("debug,sqlx::query=debug", Level::DEBUG, true),
        ] {
            assert_eq!(enables(filter, "sqlx::query", level), enabled, "{filter}: {level}");
        }
    }

    #[test]
    fn the_span_of_a_request_is_enabled_whatever_the_levels_are() {
        assert!(enables("off,mail=info", "request", Level::ERROR));
    }

    #[test]
    fn an_unknown_level_or_target_is_named() {
        for (filter, said) in [
            ("loud", "has \"loud\", which is not a level"),
            ("", "has \"\", which is not a level"),
            ("info,mial=debug", "has \"mial\", which is not a target; the targets are server, http, sign_in"),
            ("mail=much", "has \"much\", which is not a level"),
        ] {
            let error = filter.parse::<LogFilter>().unwrap_err();
            assert!(error.starts_with(said), "{filter:?}: {error}");
        }
    }
}
