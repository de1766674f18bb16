//! Words of the lock: the locked page, the card that puts a lock on, and erasing.

words!(
    /// The lock.
    Lock {
        title: "Sổ Nguồn — đang khóa", "Sổ Nguồn — locked";
        heading: "Sổ đang khóa", "The book is locked";
        bare_title: "Sổ Nguồn — chưa mã hóa xong", "Sổ Nguồn — not encrypted yet";
        bare_heading: "Nhập mật khẩu để mã hóa sổ", "Type the passphrase to encrypt the book";
        bare_text: "Sổ đã có mật khẩu nhưng chưa được mã hóa xong: ai dùng máy này vẫn còn đọc được. Nhập mật khẩu bây giờ thì mọi thứ của sổ trên máy này được mã hóa.", "The book has a passphrase but is not fully encrypted yet: whoever uses this machine can still read it. Type the passphrase now, and all of the book on this machine is encrypted.";
        bare_unlock: "Mã hóa và mở sổ", "Encrypt and open";
        bare_lost_text: "Trang này chỉ mở sổ bằng mật khẩu, và mật khẩu không được lưu ở đâu cả. Nếu đã xuất sổ ra tệp, hãy xóa toàn bộ trên máy này rồi nhập tệp đó vào.", "This page opens the book with the passphrase only, and that is kept nowhere. If the book was exported to a file, erase everything on this machine and import that file.";
        passphrase: "Mật khẩu", "Passphrase";
        unlock: "Mở khóa", "Unlock";
        unlocking: "Đang mở khóa…", "Unlocking…";
        caps: "Phím Caps Lock đang bật.", "Caps Lock is on.";
        lost: "Quên mật khẩu?", "Forgotten the passphrase?";
        lost_text: "Không ai mở được sổ này nếu không có mật khẩu, kể cả người làm ra Sổ Nguồn: mật khẩu không được lưu ở đâu cả. Nếu đã xuất sổ ra tệp, hãy xóa toàn bộ trên máy này rồi nhập tệp đó vào.", "Nobody can open this book without its passphrase, not even the makers of Sổ Nguồn: it is kept nowhere. If the book was exported to a file, erase everything on this machine and import that file.";
        wrong: "Mật khẩu không đúng. Sổ vẫn còn nguyên; hãy thử lại.", "That is not the passphrase. The book is untouched; try again.";
        damaged: "Ổ khóa lưu trên máy này đã hỏng, nên không mật khẩu nào mở được. Những gì đã mã hóa vẫn được giữ nguyên.", "The lock stored on this machine is broken, so no passphrase opens it. What was encrypted is left as it is.";
        too_new: "Khóa này do bản Sổ Nguồn mới hơn đặt. Hãy mở bằng bản mới hơn.", "This lock was made by a newer Sổ Nguồn. Open it with a newer version.";
        no_room: "Máy không đủ bộ nhớ để mở khóa. Hãy đóng bớt thẻ và chương trình khác rồi thử lại.", "There is not enough memory to unlock. Close other tabs and programs and try again.";
        section: "Khóa sổ bằng mật khẩu", "Lock the book with a passphrase";
        off_text: "Hiện nay ai mở được trình duyệt này cũng đọc được sổ. Khi có mật khẩu, mọi thứ của sổ trên máy này được mã hóa, kể cả các bản sao tự động.", "At present whoever opens this browser can read the book. With a passphrase, all of the book on this machine is encrypted, automatic copies included.";
        on_text: "Sổ trên máy này được mã hóa bằng mật khẩu.", "The book on this machine is encrypted with a passphrase.";
        sealing: "Sổ trên máy này có mật khẩu; đang xem lại để mã hóa những gì chưa mã hóa.", "The book on this machine has a passphrase; what is not encrypted yet is being looked for and encrypted.";
        not_all: "Sổ trên máy này có mật khẩu, nhưng chưa phải mọi thứ đều đã được mã hóa.", "The book on this machine has a passphrase, but not all of it is encrypted yet.";
        not_covered: "Không được mã hóa: tệp đã xuất, tệp được liên kết trên đĩa, ngôn ngữ và giao diện của trang.", "Not encrypted: exported files, a file linked on disk, the page's language and appearance.";
        remains: "Phần đã lưu trước khi đặt mật khẩu: trang này ghi đè tất cả, nhưng trình duyệt và ổ đĩa có thể còn giữ bản chưa mã hóa cũ một thời gian, cho đến khi tự dọn. Ai đọc được tệp của trình duyệt vẫn thấy số hồ sơ của từng bản sao và cỡ của sổ.", "What was stored before the passphrase was set: this page writes all of it over, but browser and disk may keep the old parts, not encrypted, until they clean up. Whoever can read the browser's files still sees how many records each copy has, and how large the book is.";
        hint: "Ít nhất 8 ký tự; chữ hoa, chữ thường và dấu đều tính. Nên dùng một câu dài mà chỉ mình nhớ.", "At least 8 characters; capitals and accents count. A long sentence that only you remember is best.";
        again: "Nhập lại mật khẩu", "The passphrase again";
        differs: "Hai lần nhập không giống nhau.", "The two are not the same.";
        too_short: "Quá ngắn: cần ít nhất 8 ký tự.", "Too short: at least 8 characters.";
        too_long: "Quá dài: nhiều nhất 500 ký tự.", "Too long: at most 500 characters.";
        digits: "Chỉ có chữ số thì dễ bị đoán ra: ngày sinh và số điện thoại là thứ được thử đầu tiên.", "Only digits are easily guessed: birthdays and telephone numbers are tried first.";
        common: "Dễ đoán: đây là loại mật khẩu được thử đầu tiên.", "Easily guessed: passphrases of this kind are tried first.";
        fair: "Dùng được. Thêm vài chữ nữa thì chắc hơn.", "It will do. A few more words would make it safer.";
        good: "Tốt.", "Good.";
        warning: "Quên mật khẩu là mất sổ trên máy này. Không ai lấy lại được. Hãy xuất sổ ra tệp và cất ở nơi an toàn trước.", "A lost passphrase is a lost book on this machine. Nobody can recover it. Export the book to a file and keep it in a safe place first.";
        understood: "Tôi hiểu: quên mật khẩu thì không lấy lại được sổ trên máy này.", "I understand: without the passphrase the book on this machine cannot be recovered.";
        tick: "Hãy đánh dấu vào ô ở trên nếu đã hiểu.", "Tick the box above if this is understood.";
        switch_on: "Đặt mật khẩu", "Set the passphrase";
        reloads: "Trang được tải lại và hỏi mật khẩu một lần, rồi mã hóa những gì đang lưu. Các thẻ khác đang mở sổ cũng bị khóa.", "The page reloads and asks for the passphrase once, then encrypts what is stored. Other tabs of the book are locked too.";
        unsaved: "Sổ chưa được lưu, nên chưa đặt mật khẩu được. Hãy đợi đến khi trang báo đã lưu.", "The book is not saved yet, so the passphrase cannot be set. Wait until the page says it is saved.";
        current: "Mật khẩu hiện nay", "The present passphrase";
        new: "Mật khẩu mới", "The new passphrase";
        change: "Đổi mật khẩu", "Change the passphrase";
        changed: "Đã đổi mật khẩu. Từ nay chỉ mật khẩu mới mở được sổ.", "The passphrase has been changed. From now on only the new one opens the book.";
        switch_off: "Bỏ mật khẩu", "Remove the passphrase";
        switch_off_text: "Mọi thứ của sổ trên máy này sẽ được lưu lại không mã hóa.", "All of the book on this machine will be stored without encryption.";
        switched_off: "Đã bỏ mật khẩu.", "The passphrase has been removed.";
        lock_now: "Khóa ngay", "Lock now";
        idle: "Tự khóa khi không ai dùng", "Lock by itself when nobody uses it";
        after: "Sau {} phút", "After {} minutes";
        never: "Không tự khóa", "Never";
        working_on: "Đang mã hóa những gì đã lưu: {}", "Encrypting what is stored: {}";
        working_off: "Đang bỏ mã hóa: {}", "Removing the encryption: {}";
        left: "Có {} mục đã hỏng, không mở được, nên ổ khóa được giữ lại cho chúng. Hãy xuất rồi bỏ phần không đọc được, sau đó bỏ mật khẩu lần nữa.", "{} texts are damaged and do not open, so the lock is kept for them. Export and discard what cannot be read, then remove the passphrase again.";
        copies_plain: "Chưa mã hóa được các bản sao tự động và nhật ký dự phòng; sẽ thử lại ở lần mở khóa sau.", "The automatic copies and the spare journal could not be encrypted yet; it is tried again at the next unlocking.";
        failed_full: "Bộ nhớ của trình duyệt đã đầy, nên chưa làm xong. Mọi thứ vẫn mở được; sẽ làm tiếp ở lần mở sau.", "The browser's storage is full, so this is not finished. Everything still opens; it goes on at the next opening.";
        refused_full: "Bộ nhớ của trình duyệt đã đầy, nên chưa làm gì cả: mật khẩu vẫn như trước, sổ chưa có mật khẩu thì vẫn chưa có. Hãy xuất tệp, giải phóng chỗ rồi làm lại.", "The browser's storage is full, so nothing was done: the passphrase is as it was, and a book that had none has none yet. Export a file, free some space, then do it again.";
        failed: "Trình duyệt không cho lưu, hoặc không cho số ngẫu nhiên để làm khóa, nên chưa làm được. Mọi thứ vẫn như cũ.", "The browser did not allow storing, or gives no random numbers to make a key of, so nothing was done. Everything is as it was.";
        failed_elsewhere: "Khóa của sổ vừa được thay đổi ở thẻ khác. Hãy tải lại trang.", "The book's lock was changed in another tab. Reload the page.";
    }
);

words!(
    /// Erasing.
    Erase {
        erase: "Xóa toàn bộ trên máy này", "Erase everything on this machine";
        text: "Xóa sổ, các bản sao tự động, mật khẩu và mọi lựa chọn mà Sổ Nguồn giữ trong trình duyệt này. Không hoàn tác được và không ai lấy lại được.", "Erases the book, its automatic copies, the passphrase and every choice that Sổ Nguồn keeps in this browser. It cannot be undone, and nobody can bring it back.";
        there: "Hiện đang giữ", "Kept at present";
        texts: "mục trong bộ nhớ của trình duyệt", "texts in the browser's storage";
        units: "ký tự", "characters";
        second: "mục trong kho bản sao", "texts in the store of copies";
        type_word: "Gõ chữ XÓA rồi bấm nút", "Type ERASE, then press the button";
        not_the_word: "Chưa đúng chữ XÓA, nên chưa xóa gì.", "That is not the word ERASE, so nothing was erased.";
        erasing: "Đang xóa…", "Erasing…";
        done: "Đã xóa toàn bộ trên máy này", "Everything on this machine has been erased";
        not_done: "Chưa xóa hết", "Not everything could be erased";
        not_done_text: "Trình duyệt không cho xóa hết. Hãy đóng các thẻ khác của Sổ Nguồn rồi xóa lần nữa, hoặc xóa dữ liệu của trang này trong cài đặt của trình duyệt.", "The browser did not allow erasing everything. Close the other tabs of Sổ Nguồn and erase again, or clear this site's data in the browser's settings.";
        unreached: "Lúc này không mở được kho bản sao của trình duyệt (IndexedDB), nên ở đó có thể vẫn còn bản sao và nhật ký của sổ vừa xóa. Lần đầu mở lại được kho ấy, trang này tự xóa nốt trước khi đọc gì ở đó; sổ bắt đầu từ nay vẫn giữ nguyên. Muốn chắc chắn ngay, hãy xóa dữ liệu của trang này trong cài đặt của trình duyệt.", "The browser's store of copies (IndexedDB) cannot be opened just now, so copies and the journal of the book that was erased may still lie there. The first time it can be opened again, this page erases the rest by itself before it reads anything there; a book that is begun from now on stays. To be certain at once, clear this site's data in the browser's settings.";
        proof: "Đếm lại sau khi xóa", "Counted again afterwards";
        what: "Nơi lưu", "Where";
        before: "Trước", "Before";
        after: "Sau", "After";
        unknown: "không đếm được", "could not be counted";
        cannot: "Những gì trang này không xóa được", "What this page cannot erase";
        cannot_files: "Tệp đã xuất, tệp được liên kết trên đĩa, và bản chép của chúng ở máy khác, trên USB, trong thư điện tử.", "Exported files, a file linked on disk, and their copies on other machines, on USB sticks, in mail.";
        cannot_disk: "Dấu vết trên đĩa: trình duyệt và ổ đĩa có thể còn giữ phần cũ một thời gian. Muốn chắc chắn, hãy xóa cả hồ sơ trình duyệt; những gì đã mã hóa bằng mật khẩu thì không còn chìa để mở.", "Remnants on the disk: browser and disk may keep old parts for a while. To be sure, delete the browser profile too; of what was encrypted with a passphrase, the key is gone.";
        cannot_crash: "Phần trình duyệt chưa kịp ghi xuống đĩa: nếu máy hoặc trình duyệt tắt đột ngột ngay sau khi xóa, sổ cũ có thể hiện lại trong chốc lát; khi mở lại, trang này tự xóa lần nữa. Để nhớ việc đó, trình duyệt giữ một dấu xóa chỉ gồm mã máy, mã của lần xóa và số thứ tự, không có nội dung nào của sổ. Xóa xong, hãy đóng trình duyệt theo cách bình thường.", "What the browser has not written to the disk yet: if the machine or the browser stops suddenly right after erasing, the old book may come back for a moment; when it is opened again, this page erases it once more. To remember that, the browser keeps a mark with a machine code, a code of the erasing and counts only, and nothing of the book. After erasing, close the browser the usual way.";
        cannot_history: "Lịch sử của trình duyệt: chỉ có địa chỉ trang với mã số của đơn vị, kỳ, hồ sơ và các bộ lọc chọn từ danh sách; không có họ tên, không có gì đã gõ vào ô tìm hay ô lọc.", "The browser's history: only page addresses with numbers of units, periods and records and filters that are chosen from lists; no names, and nothing that was typed into a search or a filter.";
        restart: "Bắt đầu lại với sổ trống", "Start again with an empty book";
    }
);
