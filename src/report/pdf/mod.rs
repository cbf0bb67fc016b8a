//! A report as a PDF: A4, its own faces, text that can be searched, copied and read aloud.

mod draw;
mod face;
mod page;

use krilla::metadata::Metadata;
use krilla::{Document, SerializeSettings};

use super::{Part, Report};

use face::Faces;
use page::{Ink, Sheet, Style};

const MARGIN: f32 = 56.0;

/// The bytes of the PDF, or in the maker's words why there are none.
pub fn pdf(report: &Report) -> Result<Vec<u8>, String> {
    let faces = Faces::new().ok_or("the faces cannot be read")?;
    let mut document = Document::new_with(SerializeSettings::default());
    let metadata = Metadata::new()
        .title(report.title.clone())
        .description(report.about.clone())
        .language("en".to_owned())
        .creator("Simmer".to_owned());
    document.set_metadata(metadata);
    let mut sheet = Sheet::new(&faces);
    sheet.text(Style::Title, Ink::Dark, &report.title, 0.0);
    sheet.text(Style::Small, Ink::Grey, &report.about, 0.0);
    for part in &report.parts {
        write(&mut sheet, part);
    }
    sheet.space(24.0);
    sheet.text(Style::Caption, Ink::Grey, &report.foot, 0.0);
    sheet.print(&mut document, &report.title)?;
    document.finish().map_err(|error| format!("{error:?}"))
}

fn write(sheet: &mut Sheet, part: &Part) {
    match part {
        Part::Heading(text) => {
            sheet.space(18.0);
            sheet.keep_together(90.0);
            sheet.text(Style::Heading, Ink::Dark, text, 0.0);
            sheet.space(4.0);
        }
        Part::Lesser(text) => {
            sheet.space(10.0);
            sheet.keep_together(60.0);
            sheet.text(Style::Strong, Ink::Dark, text, 0.0);
        }
        Part::Text(text) => sheet.text(Style::Body, Ink::Dark, text, 0.0),
        Part::Small(text) => sheet.text(Style::Small, Ink::Grey, text, 0.0),
        Part::Voice(text) => sheet.text(Style::Voice, Ink::Dark, text, 0.0),
        Part::Table(lines) => {
            for (name, figure) in lines {
                sheet.line(name, figure);
            }
        }
        Part::Curve(curve) => draw::curve(sheet, curve),
        Part::Tracks(tracks) => {
            for track in tracks {
                draw::track(sheet, track);
            }
        }
    }
}
