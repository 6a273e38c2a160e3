//! Begins to log and, in builds with the feature `otlp`, to export traces.

use tokio::runtime::Runtime;

use crate::log::{self, LogFilter};

/// Begins to log.
#[cfg(not(feature = "otlp"))]
#[expect(clippy::unnecessary_wraps, reason = "with the feature otlp it can fail")]
pub(super) fn start_log(filter: &LogFilter, _: bool, _: &Runtime) -> anyhow::Result<()> {
    log::write_to_stderr(filter, Vec::new());
    Ok(())
}

/// Begins to log and, if the command `serves`, to export traces until the result is dropped.
#[cfg(feature = "otlp")]
pub(super) fn start_log(
    filter: &LogFilter,
    serves: bool,
    runtime: &Runtime,
) -> anyhow::Result<Option<crate::trace_export::TraceExport>> {
    use tracing_subscriber::Layer as _;

    let _within = runtime.enter();
    let traces = if serves { crate::trace_export::TraceExport::start()? } else { None };
    let layers = traces.iter().map(|traces| traces.layer().boxed()).collect();
    log::write_to_stderr(filter, layers);
    Ok(traces)
}
