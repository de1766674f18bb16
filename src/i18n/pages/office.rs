//! Words of the settings of papers and of local terms.

words!(
    /// How papers are signed, and the terms of the place.
    Office {
        papers: "Thể thức văn bản", "Papers";
        papers_text: "Dùng cho mọi bản in của đơn vị này; đi theo sổ và tệp của đơn vị. Ô nào để trống thì dùng cách thường lệ.", "For every paper of this unit; it travels with the unit's book and files. A blank field means the usual.";
        number: "Số và ký hiệu", "Number";
        number_hint: "Như sẽ in trước khi điền số, ví dụ: Số      -BC/ĐU.", "As it is printed before the number is filled in.";
        place: "Nơi ghi ngày tháng", "Place";
        place_hint: "Ví dụ: Ba Tri.", "Such as Ba Tri.";
        to: "Nơi nhận", "Recipients";
        to_hint: "Mỗi dòng một nơi, dòng cuối là “- Lưu …”. Dùng cho báo cáo.", "A line each, the last one “- Lưu …”. For the report.";
        tones: "Kiểu đặt dấu khi in", "Marks of tones in print";
        tones_hint: "Áp dụng cho chữ của chương trình trên bản in; tên người, tên đơn vị và phần tự viết giữ nguyên.", "For the program's own words on paper; names and what you write stay as they are.";
        sign: "Người ký", "Who signs";
        maker: "Người lập biểu", "Who made the paper";
        maker_hint: "Ký bên trái bảng biểu và danh sách. Để trống cả ba ô thì bản in có một chữ ký.", "Signs at the left of tables and lists. With all three blank a paper has one signature.";
        line: "thay mặt, ký thay (T/M, K/T)", "in whose name (T/M, K/T)";
        post: "chức vụ", "post";
        name: "họ và tên", "name";
        terms: "Thời hạn của địa phương", "Local terms";
        terms_text: "Quy định của địa phương: các bước trung gian, tính bằng ngày làm việc. Chỉ nhắc sớm hơn; hạn của Trung ương luôn được nêu bên cạnh. Đơn vị cấp dưới dùng theo nếu không ghi riêng.", "Local rules: steps in between, in working days. They only warn earlier; the national deadline is always told beside them. Units below follow unless they have their own.";
        terms_paper: "Văn bản", "Paper";
        terms_paper_hint: "Số, ngày của hướng dẫn, quy định tại địa phương.", "Number and day of the local guide.";
        terms_from: "Áp dụng từ ngày", "In force from";
        terms_from_hint: "Để trống thì áp dụng cho mọi hồ sơ.", "Blank: for every dossier.";
    }
);
