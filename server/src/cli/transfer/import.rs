//! `vestibule import`.

use std::path::{Path, PathBuf};

use clap::Args;
use data_encoding::BASE64;
use domain::crypto::keys::Keys;
use store::{
    DatabaseUrl, Store, Tx,
    transfer::{PAGE, Row, TABLES, Value, check_empty, check_still_empty, insert},
};
use tokio::sync::OnceCell;

use super::{
    super::exit::Exit,
    format::{Header, TableEnd},
    interrupt::unless_interrupted,
    progress::Progress,
    reader::Reader,
    report::Output,
    writer::verify,
};
use crate::config::Config;

#[derive(Debug, Args)]
pub struct Import {
    /// A file that `vestibule export` has written
    file: PathBuf,
    #[command(flatten)]
    output: Output,
}

/// What the file contains, after all of it was read and found to be intact.
struct Checked {
    tables: Vec<TableEnd>,
    sha256: String,
}

/// Fills an empty database with an export: with all of it, or with nothing.
pub async fn import(command: Import, config: &Config) -> Result<(), Exit> {
    let Import { file, output } = command;
    let (reader, header) = Reader::open(&file)?;
    check_key(&header, &file, &config.key_file)?;
    let opened = OnceCell::new();
    let prepare = async {
        check_empty(&config.database).await?;
        let checked = check(reader, &header, config, output.silent()).await?;
        let store = opened.get_or_try_init(|| Store::open(&config.database)).await?;
        let mut tx = store.begin().await?;
        fill(&mut tx, &file, &checked, &config.database, output.silent()).await?;
        Ok((tx, checked))
    };
    let prepared = unless_interrupted("interrupted: nothing was imported", prepare).await;
    // From here on a signal does nothing, so that the result is certain.
    let done = match prepared {
        Ok((tx, checked)) => tx.commit().await.map(|()| checked).map_err(Exit::from),
        Err(exit) => Err(exit),
    };
    if let Some(store) = opened.get() {
        store.close().await;
    }
    let checked = done?;
    let last = format!(
        "imported {} into {}; the secrets in it need the key file {}: keep a copy of it, separate from the database",
        file.display(),
        config.database,
        config.key_file.display()
    );
    output.print(&file, &header, &checked.sha256, &last);
    Ok(())
}

/// Refuses an export whose secrets the key file does not open.
fn check_key(header: &Header, file: &Path, key_file: &Path) -> Result<(), Exit> {
    let Some(sealed) = &header.key_check else { return Ok(()) };
    if !key_file.exists() {
        return Err(Exit::Usage(format!(
            "the key file {} is missing, and the export has secrets that only it opens: copy the key file of the exported \
             database there first",
            key_file.display()
        )));
    }
    let keys = Keys::load(key_file).map_err(|error| Exit::Usage(format!("{error:#}")))?;
    let belongs = BASE64.decode(sealed.as_bytes()).is_ok_and(|sealed| keys.check(&sealed).is_ok());
    if belongs {
        return Ok(());
    }
    Err(Exit::Usage(format!(
        "the key file {} does not belong to the export {}: copy the key file of the exported database there first",
        key_file.display(),
        file.display()
    )))
}

/// Reads the whole file before anything is written.
async fn check(mut reader: Reader, header: &Header, config: &Config, silent: bool) -> Result<Checked, Exit> {
    let postgres = config.database.file().is_none();
    let mut progress = Progress::new("checking", header.rows.values().sum(), silent);
    let mut tables = Vec::new();
    for table in TABLES {
        let mut of = reader.table(table, header)?;
        loop {
            let rows = reader.rows(&mut of, table, PAGE)?;
            if rows.is_empty() {
                break;
            }
            if postgres && rows.iter().any(has_nul) {
                return Err(Exit::Usage(format!(
                    "table {} has a text with the character NUL, which PostgreSQL cannot store: change it in the exported \
                     database, and export again",
                    table.name
                )));
            }
            progress.add(rows.len());
            tokio::task::yield_now().await;
        }
        tables.push(reader.end_table(of, table)?);
    }
    Ok(Checked { tables, sha256: reader.finish(header)? })
}

fn has_nul(row: &Row) -> bool {
    row.iter().any(|value| matches!(value, Value::Text(Some(text)) if text.contains('\0')))
}

/// Writes all rows, reads them back, and compares them with the file.
async fn fill(
    tx: &mut Tx,
    file: &Path,
    checked: &Checked,
    database: &DatabaseUrl,
    silent: bool,
) -> Result<(), Exit> {
    check_still_empty(tx, database).await?;
    tx.make_room(true).await?;
    let (mut reader, header) = Reader::open(file)?;
    let rows = header.rows.values().sum();
    let mut progress = Progress::new("importing", rows, silent);
    for table in TABLES {
        let mut of = reader.table(table, &header)?;
        loop {
            let rows = reader.rows(&mut of, table, PAGE)?;
            if rows.is_empty() {
                break;
            }
            progress.add(rows.len());
            insert(tx, table, rows).await?;
        }
        reader.end_table(of, table)?;
    }
    if reader.finish(&header)? != checked.sha256 {
        return Err(Exit::Usage(format!("{} was changed while it was imported", file.display())));
    }
    drop(progress);
    let mut progress = Progress::new("verifying", rows, silent);
    for (table, expected) in TABLES.iter().zip(&checked.tables) {
        let written = verify(tx, table, expected, &mut progress).await?;
        if let Some(largest) = written.largest {
            tx.continue_after(table, largest).await?;
        }
    }
    Ok(())
}
