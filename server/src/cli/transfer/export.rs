//! `vestibule export`.

use std::{io::BufWriter, path::PathBuf};

use clap::Args;
use data_encoding::BASE64;
use store::{
    key_check,
    transfer::{Snapshot, TABLES, count, newest_schema},
};

use super::{
    super::exit::Exit,
    format::{FORMAT, Header, VERSION},
    interrupt::unless_interrupted,
    new_file::NewFile,
    progress::Progress,
    report::Output,
    writer::Writer,
};
use crate::config::Config;

#[derive(Debug, Args)]
pub struct Export {
    /// The new file
    file: PathBuf,
    /// Replace an existing file
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    output: Output,
}

/// Writes everything that is in the database at this moment to a file. The server may run.
pub async fn export(command: Export, config: &Config) -> Result<(), Exit> {
    let Export { file, force, output } = command;
    if let Some(path) = config.database.file().filter(|path| !store::exists(path)) {
        return Err(Exit::Failure(format!("there is no database at {}", path.display())));
    }
    let interrupted = format!("interrupted: {} was not written", file.display());
    let work = async {
        let new = NewFile::create(&file, force)?;
        let (header, sha256) = write(&new, config, output.silent()).await?;
        Ok((new, header, sha256))
    };
    let (new, header, sha256) = unless_interrupted(&interrupted, work).await?;
    new.publish()?;
    let last = format!(
        "exported {} to {}; the secrets in it are encrypted with the key file {}, which is not in it: copy that separately",
        config.database,
        file.display(),
        config.key_file.display()
    );
    output.print(&file, &header, &sha256, &last);
    Ok(())
}

async fn write(new: &NewFile, config: &Config, silent: bool) -> Result<(Header, String), Exit> {
    let mut snapshot = Snapshot::take(&config.database).await?;
    let mut header = Header {
        format: FORMAT.into(),
        version: VERSION,
        program: env!("CARGO_PKG_VERSION").into(),
        schema: newest_schema(),
        key_check: key_check::find(&mut snapshot).await?.map(|sealed| BASE64.encode(&sealed)),
        rows: [].into(),
    };
    for table in TABLES {
        header.rows.insert(table.name.into(), count(&mut snapshot, table).await?);
    }
    let mut writer = Writer::new(BufWriter::with_capacity(1 << 16, new.file()));
    writer.json(&header)?;
    let mut progress = Progress::new("exporting", header.rows.values().sum(), silent);
    for table in TABLES {
        let written = writer.table(&mut snapshot, table, &mut progress).await?;
        if header.rows[table.name] != written.end.rows {
            return Err(Exit::Failure(format!(
                "table {} has {} rows, but {} were read: check the database for damage",
                table.name, header.rows[table.name], written.end.rows
            )));
        }
    }
    let (sha256, _) = writer.finish()?;
    Ok((header, sha256))
}
