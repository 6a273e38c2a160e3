//! Keeps the memory of the process to itself: it holds passwords, codes and keys.

use std::io;

use rustix::process::{Resource, Rlimit, setrlimit};

/// Turns off core dumps, and the reading of memory by other processes of the same user. Root can still read it.
///
/// # Errors
/// If the system refuses that.
pub fn make_private() -> io::Result<()> {
    // A program that the system pipes core dumps to may get them whatever this limit is.
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?;
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)?;
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, dumpable_behavior, getrlimit};

    use super::*;

    #[test]
    fn no_core_is_dumped_and_no_other_process_of_the_user_reads_the_memory() {
        make_private().unwrap();
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
        assert_eq!(getrlimit(Resource::Core).maximum, Some(0));
    }
}
