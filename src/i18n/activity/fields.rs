//! What each field of each record is called.

use crate::domain::{DetailField, DetailKey, Paper};
use crate::i18n::Lang;
use crate::i18n::details::{detail_field, stage, step_part};
use crate::i18n::labels::category;
use crate::i18n::matters::matter_field;
use crate::i18n::numbers::day;
use crate::i18n::office::office_field;
use crate::i18n::rules::{paper, term_key};
use crate::merge::{
    FactField, MatterPart, PeriodField, PersonField, SettingsField, StepField, TargetField, UnitField, UnitPart,
};
use crate::session::activity::Field;

labels!(
    /// A choice of the office.
    settings_field(SettingsField) {
        SettingsField::Home => "đơn vị của tôi", "my unit";
        SettingsField::TargetOrder => "chỉ tiêu dùng để xếp hạng", "target that counts first";
        SettingsField::SmallTarget => "đánh dấu † khi chỉ tiêu dưới", "mark † when the target is below";
        SettingsField::Decimals => "số lẻ của tỷ lệ phần trăm", "decimals of percentages";
        SettingsField::OriginalTarget => "xếp hạng theo chỉ tiêu giao lần đầu", "rank on the first decision";
        SettingsField::Counting => "tính kết nạp theo ngày nào", "day by which admissions count";
        SettingsField::ReportDays => "hạn gửi số liệu, số ngày sau khi hết kỳ", "days until figures are due";
        SettingsField::Score => "điểm thi đua", "emulation score";
        SettingsField::Sample => "bản mẫu", "sample";
        SettingsField::Rule(_) => "tham số của quy định", "number of the rules";
        SettingsField::Holiday(_) => "ngày trong lịch làm việc", "day of the calendar";
    }
);

labels!(
    /// A field of a period.
    period_field(PeriodField) {
        PeriodField::Days => "ngày đầu và ngày cuối", "first and last day";
        PeriodField::Label => "tên kỳ", "name";
        PeriodField::Frozen => "tình trạng", "state";
        PeriodField::Reopened => "mở lại kỳ", "opened again";
    }
);

labels!(
    /// Part of a unit's version.
    unit_part(UnitPart) {
        UnitPart::Name => "tên đơn vị", "name";
        UnitPart::Short => "tên gọi tắt", "short name";
        UnitPart::Parent => "trực thuộc", "unit above";
        UnitPart::Kind => "loại tổ chức", "kind";
        UnitPart::Sector => "loại hình", "sector";
        UnitPart::Group => "khối, cụm thi đua", "emulation group";
        UnitPart::Code => "mã tổ chức đảng", "code";
        UnitPart::Ranks => "được xếp hạng", "takes part in rankings";
        UnitPart::NoSource => "không còn nguồn", "nobody left to develop";
        UnitPart::CountBy => "cách tính kết quả", "results count";
        UnitPart::Paper => "văn bản, quyết định", "paper, decision";
    }
);

/// A field, in small letters, for behind the record's name.
#[must_use]
pub fn field(lang: Lang, field: Field) -> String {
    let vi = lang == Lang::Vi;
    match field {
        Field::Settings(SettingsField::Rule(key)) => term_key(lang, key),
        Field::Settings(SettingsField::Holiday(on)) => {
            format!("{} {}", settings_field(lang, SettingsField::Holiday(on)), day(on))
        }
        Field::Settings(field) => settings_field(lang, field).to_owned(),
        Field::Period(field) => period_field(lang, field).to_owned(),
        Field::Unit(UnitField::Ended) if vi => "kết thúc từ ngày".to_owned(),
        Field::Unit(UnitField::Ended) => "ends on".to_owned(),
        Field::Unit(UnitField::OneWith) if vi => "là một với đơn vị".to_owned(),
        Field::Unit(UnitField::OneWith) => "is one with the unit".to_owned(),
        Field::Unit(UnitField::Version(from, part)) if vi => {
            format!("{} (lần ghi từ {})", unit_part(lang, part), day(from))
        }
        Field::Unit(UnitField::Version(from, part)) => {
            format!("{} (version from {})", unit_part(lang, part), day(from))
        }
        Field::Unit(UnitField::Office(field)) => office_field(lang, None, field),
        Field::Target(TargetField(None)) if vi => "chỉ tiêu".to_owned(),
        Field::Target(TargetField(None)) => "target".to_owned(),
        Field::Target(TargetField(Some(on))) if vi => format!("quyết định ngày {}", day(on)),
        Field::Target(TargetField(Some(on))) => format!("decision of {}", day(on)),
        Field::Fact(FactField::Figure) if vi => "số liệu".to_owned(),
        Field::Fact(FactField::Figure) => "figure".to_owned(),
        Field::Fact(FactField::Correction) if vi => "đính chính".to_owned(),
        Field::Fact(FactField::Correction) => "correction".to_owned(),
        Field::Person(field) => person_field(lang, field),
        Field::Matter(MatterPart::Kind) if vi => "loại".to_owned(),
        Field::Matter(MatterPart::Kind) => "kind".to_owned(),
        Field::Matter(MatterPart::Item(field)) => matter_field(lang, field).to_owned(),
        Field::Beyond(name) if vi => format!("mục của bản mới hơn “{name}”"),
        Field::Beyond(name) => format!("field of a newer version “{name}”"),
    }
}

fn person_field(lang: Lang, field: PersonField) -> String {
    let vi = lang == Lang::Vi;
    match field {
        PersonField::Name if vi => "họ và tên khai sinh".to_owned(),
        PersonField::Name => "birth name".to_owned(),
        PersonField::Gender if vi => "giới tính".to_owned(),
        PersonField::Gender => "gender".to_owned(),
        PersonField::Born if vi => "ngày sinh".to_owned(),
        PersonField::Born => "born".to_owned(),
        PersonField::Unit if vi => "chi bộ".to_owned(),
        PersonField::Unit => "branch".to_owned(),
        PersonField::Stay(until) if vi => format!("nơi sinh hoạt đến {}", day(until)),
        PersonField::Stay(until) => format!("branch until {}", day(until)),
        PersonField::Mark(mark) if vi => format!("diện “{}”", category(lang, mark)),
        PersonField::Mark(mark) => format!("marked “{}”", category(lang, mark)),
        PersonField::Detail(key) => detail_key(lang, key),
        PersonField::Step(StepField(key, part)) => {
            let turn = |n: u8, vi_word: &str, en_word: &str| match n {
                1 => String::new(),
                n if vi => format!(", {vi_word} {n}"),
                n => format!(", {en_word} {n}"),
            };
            let again = turn(key.turn.get(), "lần", "time") + &turn(key.journey.get(), "lượt", "attempt");
            format!("{}{again}: {}", stage(lang, key.stage), step_part(lang, part))
        }
    }
}

/// A slot of a field.
pub fn detail_key(lang: Lang, key: DetailKey) -> String {
    let name = detail_field(lang, key.field());
    // The slots of papers are papers.
    if matches!(key.field(), DetailField::PaperStatus | DetailField::PaperOn | DetailField::PaperPlace)
        && let Some(of) = Paper::of_slot(key.slot())
    {
        return format!("{name} ({})", paper(lang, of));
    }
    if key.slot() == 1 { name.to_owned() } else { format!("{name} ({})", key.slot()) }
}
