//! Days as a file for a person's own calendar (iCalendar, RFC 5545): whole days that nobody is busy on, each told of the
//! day before.
//!
//! It must never know what a day is for. The same name gives the same entry, so that a newer file mends an older one.

use crate::domain::{Day, Moment};
use ics::components::Parameter;
use ics::properties::{Description, DtStart, Summary, Transp, Trigger};
use ics::{Alarm, Event, ICalendar, escape_text};

/// An entry of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What names it for good: letters, digits and dashes.
    pub name: String,
    /// On which day.
    pub day: Day,
    /// In a few words.
    pub title: String,
    /// What else is to be known.
    pub text: String,
}

/// The file of these entries, written at this moment.
#[must_use]
pub fn calendar_file(entries: &[Entry], at: Moment) -> String {
    // A machine's own clock is not told with its time zone; calendars look at this alone to tell the newer entry.
    let stamp = format!("{}T{:02}{:02}00Z", plain(at.day), at.hour, at.minute);
    let mut file = ICalendar::new("2.0", "-//so-nguon//so-nguon//VI");
    for entry in entries {
        let mut event = Event::new(format!("{}@so-nguon", entry.name), stamp.clone());
        let mut start = DtStart::new(plain(entry.day));
        start.add(Parameter::new("VALUE", "DATE"));
        event.push(start);
        event.push(Summary::new(escape_text(entry.title.as_str())));
        event.push(Description::new(escape_text(entry.text.as_str())));
        event.push(Transp::new("TRANSPARENT"));
        // At 8 o'clock of the day before.
        let told = Description::new(escape_text(entry.title.as_str()));
        event.add_alarm(Alarm::display(Trigger::new("-PT16H"), told));
        file.add_event(event);
    }
    file.to_string()
}

fn plain(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}
