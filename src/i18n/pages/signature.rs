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
        stripped: "CẢNH BÁO: tệp không có chữ ký, trong khi các máy đã biết đều ký tệp của mình. Có thể ai đó đã bỏ chữ ký và đổi tên máy. Đừng nhập khi chưa gọi hỏi nơi gửi.", "WARNING: the file is not signed, while all stations known here sign theirs. Somebody may have taken the signature off and changed the station. Do not import before asking the sender.";
        kin: "CẢNH BÁO: tệp ký bằng khóa của máy “{}”, nhưng tự nhận là một máy khác. Đừng nhập khi chưa gọi hỏi nơi gửi và đối chiếu dấu vân tay khóa.", "WARNING: the file is signed with the key of the station “{}” and says that it is of another one. Do not import before asking the sender and comparing the key's fingerprint.";
        own_key: "CẢNH BÁO: tệp tự nhận là của chính máy này, nhưng ký bằng khóa khác. Có thể ai đó mạo danh. Đừng nhập khi chưa rõ tệp từ đâu ra.", "WARNING: the file says that it is of this very station, and is signed with another key. Somebody may be posing as it. Do not import before you know where the file comes from.";
        renamed: "Tệp tự xưng là “{}”; tên ở trên là tên khi khóa này được nhận lần đầu.", "The file calls itself “{}”; the name above is the one under which its key was first accepted.";
        unnamed: "chưa đặt tên", "without a name";
        torn: "Tệp đã bị sửa trên đường đi: chữ ký không khớp.", "The file was changed on its way: its signature does not fit.";
        now: "Khóa trong tệp", "The key of this file";
        before: "Khóa đã biết từ {}", "The key known since {}";
        agree: "Tôi đã hỏi nơi gửi: đúng là tệp của họ.", "I have asked the sender: the file is theirs.";
    }
);

/// What is said first.
#[must_use]
pub fn verdict(lang: Lang, verdict: &Verdict) -> String {
    let w = Signature::of(lang);
    let says = match verdict {
        Verdict::Stripped => w.stripped,
        Verdict::Kin { met, .. } => {
            let name = if met.name.is_empty() { w.unnamed } else { &met.name };
            return w.kin.replacen("{}", name, 1);
        }
        Verdict::Own(_) => w.own_key,
        Verdict::Unsigned => w.unsigned,
        Verdict::First(_) => w.first,
        Verdict::Same(_) => w.same,
        Verdict::Other { .. } => w.other,
        Verdict::Bare(_) => w.bare,
        Verdict::Torn => w.torn,
    };
    says.to_owned()
}

/// What a file calls its station, where that is known here by another name.
#[must_use]
pub fn renamed(lang: Lang, known: &str, claimed: &str) -> Option<String> {
    (known != claimed).then(|| Signature::of(lang).renamed.replacen("{}", claimed, 1))
}

/// The fingerprints that are to be compared, each behind what it is; alone, it needs no words.
#[must_use]
pub fn fingerprints(lang: Lang, verdict: &Verdict) -> Vec<(String, String)> {
    let w = Signature::of(lang);
    let line = |what: &str, key: &Key| (what.to_owned(), key.fingerprint());
    match verdict {
        Verdict::First(key) | Verdict::Own(key) => vec![line("", key)],
        Verdict::Other { key, met } | Verdict::Kin { key, met } => {
            vec![line(w.now, key), line(&w.before.replace("{}", &day(met.on)), &met.key)]
        }
        Verdict::Bare(met) => vec![line(&w.before.replace("{}", &day(met.on)), &met.key)],
        Verdict::Unsigned | Verdict::Stripped | Verdict::Same(_) | Verdict::Torn => Vec::new(),
    }
}
