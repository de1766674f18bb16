//! What is said of a file's signature and of the station that wrote it.

use crate::exchange::signature::Key;
use crate::exchange::trust::Verdict;
use crate::i18n::{Lang, day};

words!(
    /// Signatures.
    Signature {
        own: "Tệp xuất ra mang chữ ký của máy này. Dấu vân tay khóa, để nơi nhận đối chiếu:", "Exported files carry this station's signature. The key's fingerprint, for the receiver to compare:";
        unsigned: "Tệp không có chữ ký, nên không biết chắc do máy nào ghi.", "The file is not signed, so nobody can be sure which station wrote it.";
        first: "Lần đầu nhận tệp của máy này. Hãy gọi cho nơi gửi và đối chiếu dấu vân tay khóa:", "The first file from this station. Call the sender and compare the key's fingerprint:";
        same: "Chữ ký khớp với máy đã biết.", "Signed by the station known here.";
        other: "CẢNH BÁO: máy này trước đây ký bằng khóa khác. Có thể ai đó mạo danh, hoặc nơi gửi đã mất dữ liệu trình duyệt. Đừng nhập khi chưa gọi hỏi nơi gửi.", "WARNING: this station used to sign with another key. Somebody may be posing as it, or the sender has lost the browser's data. Do not import before asking the sender.";
        bare: "CẢNH BÁO: máy này trước đây có ký tệp, tệp này thì không. Có thể ai đó đã bỏ chữ ký để sửa nội dung. Đừng nhập khi chưa gọi hỏi nơi gửi.", "WARNING: this station used to sign its files, and this one is not signed. Somebody may have taken the signature off to change it. Do not import before asking the sender.";
        torn: "Tệp đã bị sửa trên đường đi: chữ ký không khớp.", "The file was changed on its way: its signature does not fit.";
        now: "Khóa trong tệp", "The key of this file";
        before: "Khóa đã biết từ {}", "The key known since {}";
        agree: "Tôi đã hỏi nơi gửi: đúng là tệp của họ.", "I have asked the sender: the file is theirs.";
    }
);

/// What is said first.
#[must_use]
pub fn verdict(lang: Lang, verdict: &Verdict) -> &'static str {
    let w = Signature::of(lang);
    match verdict {
        Verdict::Unsigned => w.unsigned,
        Verdict::First(_) => w.first,
        Verdict::Same(_) => w.same,
        Verdict::Other { .. } => w.other,
        Verdict::Bare(_) => w.bare,
        Verdict::Torn => w.torn,
    }
}

/// The fingerprints that are to be compared, each behind what it is; alone, it needs no words.
#[must_use]
pub fn fingerprints(lang: Lang, verdict: &Verdict) -> Vec<(String, String)> {
    let w = Signature::of(lang);
    let line = |what: &str, key: &Key| (what.to_owned(), key.fingerprint());
    match verdict {
        Verdict::First(key) => vec![line("", key)],
        Verdict::Other { key, met } => {
            vec![line(w.now, key), line(&w.before.replace("{}", &day(met.on)), &met.key)]
        }
        Verdict::Bare(met) => vec![line(&w.before.replace("{}", &day(met.on)), &met.key)],
        Verdict::Unsigned | Verdict::Same(_) | Verdict::Torn => Vec::new(),
    }
}
