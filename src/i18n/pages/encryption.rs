//! Words of encrypted files.

use crate::exchange::encryption::{MOST_WORK, Unopened};
use crate::i18n::Lang;

words!(
    /// Encrypted files.
    Encryption {
        section: "Tệp có mật khẩu", "A file with a passphrase";
        export: "Xuất tệp mã hóa", "Export an encrypted file";
        what: "Cho gì vào tệp", "What goes into the file";
        records: "Hồ sơ của đơn vị đang xem", "Records of the unit shown";
        text: "Một tệp chỉ mở được bằng mật khẩu: nên dùng khi gửi qua thư, Zalo hay thẻ nhớ. Định dạng mở age: chương trình age và rage cũng mở được.", "A file that only a passphrase opens: the way to send it by mail, chat or memory stick. Open format age: the programs age and rage open it too.";
        warning: "Quên mật khẩu là mất những gì trong tệp: không ai lấy lại được. Hãy báo mật khẩu cho người nhận bằng đường khác, không gửi kèm tệp.", "Without the passphrase the file is lost: nobody can recover it. Tell it to the receiver by another way, never along with the file.";
        new: "Đặt mật khẩu cho tệp", "A passphrase for the file";
        passphrase: "Mật khẩu của tệp", "Passphrase of the file";
        making: "Đang mã hóa và đọc lại để kiểm tra…", "Encrypting, and reading it back…";
        opening: "Đang mở tệp…", "Opening the file…";
        percent: "Đã xong {}", "{} done";
        cancel: "Dừng", "Stop";
        asks: "Tệp mã hóa", "An encrypted file";
        asks_text: "Nhập mật khẩu mà nơi gửi đã báo. Mở ra rồi vẫn xem trước, chưa nhập gì.", "Type the passphrase that the sender told you. It is opened and shown first; nothing is imported yet.";
        asks_compare: "Nhập mật khẩu mà nơi gửi đã báo. Mở ra rồi chỉ so với sổ này, không nhập gì.", "Type the passphrase that the sender told you. What is in it is compared with this book; nothing is imported.";
        open: "Mở tệp", "Open the file";
        leave: "Thôi không mở", "Leave it";
        not_ours: "Không phải tệp mã hóa dạng age mà Sổ Nguồn đọc được.", "Not an encrypted file of the age format that Sổ Nguồn reads.";
        other_key: "Tệp này mã hóa cho khóa riêng của một người, không phải bằng mật khẩu. Hãy xin nơi gửi một tệp mở bằng mật khẩu.", "This file was encrypted for somebody's key, not by a passphrase. Ask the sender for one that a passphrase opens.";
        costly: "Tệp này đòi nhiều công và bộ nhớ quá mức để thử mật khẩu ({}, nhiều nhất {}). Không mở.", "This file asks for too much work and memory to try a passphrase ({}, at most {}). It is not opened.";
        wrong: "Mật khẩu không đúng. Hãy thử lại.", "That is not the passphrase. Try again.";
        cut_off: "Tệp bị cắt cụt. Hãy xin hoặc chép lại tệp.", "The file is cut off. Copy it again, or ask for it again.";
        damaged: "Tệp hỏng hoặc đã bị sửa trên đường đi. Không dùng gì trong tệp.", "The file is damaged, or was changed on its way. Nothing in it is used.";
        too_large: "Tệp quá lớn.", "The file is too large.";
        no_room: "Máy không đủ bộ nhớ. Hãy đóng bớt thẻ và chương trình khác rồi thử lại.", "There is not enough memory. Close other tabs and programs and try again.";
        no_worker: "Chưa tải được phần mã hóa của Sổ Nguồn. Hãy kiểm tra mạng rồi thử lại.", "The part of Sổ Nguồn that encrypts could not be loaded. Check the connection and try again.";
        replaced: "Máy chủ đã có bản Sổ Nguồn mới hơn bản đang mở. Hãy chép lại những gì đang gõ dở, tải lại trang rồi làm lại việc này; những gì đã báo “Đã lưu” vẫn còn nguyên.", "The host has a newer Sổ Nguồn than the one that is open. Copy what you are still typing, reload the page and do this again; whatever was reported as saved is still there.";
    }
);

/// Why an encrypted file was not made or not opened.
#[must_use]
pub fn unopened(lang: Lang, why: Unopened) -> String {
    let w = Encryption::of(lang);
    let says = match why {
        Unopened::NotOurs => w.not_ours,
        Unopened::OtherKey => w.other_key,
        Unopened::Costly(work) => {
            return w.costly.replacen("{}", &work.to_string(), 1).replacen("{}", &MOST_WORK.to_string(), 1);
        }
        Unopened::Wrong => w.wrong,
        Unopened::CutOff => w.cut_off,
        Unopened::Damaged => w.damaged,
        Unopened::TooLarge => w.too_large,
        Unopened::NoRoom => w.no_room,
        Unopened::NoWorker => w.no_worker,
        Unopened::Replaced => w.replaced,
    };
    says.into()
}
