//! The log beside a database: what was written last stands there until it is taken over.
//!
//! The database takes a log up to the first page that does not read as it was written, and passes over the rest
//! without a word, because that is what a machine that lost its power leaves behind. Where the rest was written
//! whole once, answers are missing, and that has to be said. The form of the log is documented at
//! <https://www.sqlite.org/fileformat2.html#walformat>.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::open::{beside, free_name};

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// The first word of a log whose checksums go over big-endian words; one less where they are little-endian.
const BIG_ENDIAN: u32 = 0x377f_0683;

/// Sets a copy of the database and its log aside if the log has lost something, and says where it is. No other window
/// writes meanwhile.
pub(super) fn damaged(
    connection: &Connection,
    path: &Path,
) -> Result<Option<PathBuf>, rusqlite::Error> {
    let log = beside(path, "-wal");
    if fs::metadata(&log).map_or(0, |data| data.len()) <= HEADER as u64 {
        return Ok(None);
    }
    // What keeps a database from being written, or from being read at all, shows when it is.
    if connection.execute_batch("BEGIN IMMEDIATE").is_err() {
        return Ok(None);
    }
    let aside = match fs::read(&log) {
        Ok(bytes) if has_lost_something(&bytes) => copy_aside(path).ok(),
        _ => None,
    };
    connection.execute_batch("ROLLBACK")?;
    if aside.is_some() {
        // What could be read is taken over, so that this is said once.
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    }
    Ok(aside)
}

fn copy_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = free_name(path);
    fs::copy(path, &aside)?;
    fs::copy(beside(path, "-wal"), beside(&aside, "-wal"))?;
    Ok(aside)
}

/// Whether something that was once written to the end no longer reads as it was written.
fn has_lost_something(log: &[u8]) -> bool {
    if log.len() < HEADER {
        return false;
    }
    let (header, frames) = log.split_at(HEADER);
    let big = word(header, 0) == BIG_ENDIAN;
    let mut sum = checksum(big, [0, 0], &header[..24]);
    if (!big && word(header, 0) != BIG_ENDIAN - 1) || sum != pair(header, 24) {
        return true;
    }
    let page = word(header, 8) as usize;
    let salt = pair(header, 16);
    let frames: Vec<&[u8]> = frames.chunks_exact(FRAME_HEADER + page).collect();
    let reads = |frame: &&&[u8]| {
        let mine = checksum(big, sum, &frame[..8]);
        sum = checksum(big, mine, &frame[FRAME_HEADER..]);
        pair(frame, 8) == salt && pair(frame, 16) == sum
    };
    let whole = frames.iter().take_while(reads).count();
    // What ends a transaction was the last of it to be written. Older pages of a log that began anew bear another salt.
    frames[whole..].iter().any(|frame| {
        let [one, two] = pair(frame, 8);
        let apart = (one ^ salt[0]).count_ones() + (two ^ salt[1]).count_ones();
        let ends_a_transaction = word(frame, 4) != 0;
        apart <= 1 && ends_a_transaction
    })
}

fn word(bytes: &[u8], at: usize) -> u32 {
    let mut four = [0; 4];
    four.copy_from_slice(&bytes[at..at + 4]);
    u32::from_be_bytes(four)
}

fn pair(bytes: &[u8], at: usize) -> [u32; 2] {
    [word(bytes, at), word(bytes, at + 4)]
}

fn checksum(big: bool, before: [u32; 2], bytes: &[u8]) -> [u32; 2] {
    let [mut one, mut two] = before;
    let read = |at: usize| {
        let word = word(bytes, at);
        if big { word } else { word.swap_bytes() }
    };
    for at in (0..bytes.len() - bytes.len() % 8).step_by(8) {
        one = one.wrapping_add(read(at)).wrapping_add(two);
        two = two.wrapping_add(read(at + 4)).wrapping_add(one);
    }
    [one, two]
}
