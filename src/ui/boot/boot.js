// The page's starter: brings the wasm to life in both editions and, when that fails, says so in a person's words.
// It must never know what the app is about, store anything, or hide a fault.
// Old syntax on purpose: a browser too old for the app must still be able to read the message.
(function () {
  "use strict";

  // What went wrong on this page, for the person's report and for the tests. Nobody else reads it.
  var faults = (window.soNguonFaults = []);
  var root = document.documentElement;

  var WORDS = {
    old: [
      "Trình duyệt này quá cũ để chạy Sổ Nguồn. Hãy dùng bản mới của Chrome, Edge, Cốc Cốc hoặc Firefox.",
      "This browser is too old for Sổ Nguồn. Use a recent Chrome, Edge, Cốc Cốc or Firefox.",
    ],
    file: [
      "Trang này không mở được bằng cách bấm vào tệp. Hãy mở tệp so-nguon.html nằm cùng thư mục.",
      "This page cannot be opened as a file. Open so-nguon.html in the same folder instead.",
    ],
    load: [
      "Chưa tải được Sổ Nguồn. Dữ liệu đã lưu vẫn còn nguyên. Hãy kiểm tra mạng rồi tải lại trang.",
      "Sổ Nguồn could not be loaded. What was saved is still there. Check the connection and reload.",
    ],
    torn: [
      "Tệp so-nguon.html này bị hỏng khi sao chép. Dữ liệu đã lưu vẫn còn nguyên. Hãy chép lại tệp rồi mở.",
      "This so-nguon.html was damaged on its way. What was saved is still there. Copy the file again and open it.",
    ],
    stopped: [
      "Sổ Nguồn gặp lỗi và đã dừng. Những gì đã báo “Đã lưu” vẫn còn nguyên. Hãy tải lại trang để làm tiếp.",
      "Sổ Nguồn met a fault and has stopped. Whatever was reported as saved is still there. Reload the page to go on.",
    ],
  };

  // The first picture in the light and language of the last visit, and of what will come: a first visit's words, a book's
  // figures, or a locked page. Where storage is denied it is as at first.
  root.setAttribute("data-boot", /^(#\/?(tong-quan.*)?)?$/.test(location.hash) ? "first" : "other");
  try {
    var keys = Object.keys(localStorage).join("\n");
    if (/^so-nguon\/(root|c|j|book)\//m.test(keys)) root.setAttribute("data-boot", "stored");
    if (/^so-nguon\/lock$/m.test(keys)) root.setAttribute("data-boot", "locked");
    var look = JSON.parse(localStorage.getItem("so-nguon/prefs")) || {};
    if (look.lang === "en") root.lang = "en";
    if (look.theme === "light" || look.theme === "dark") root.setAttribute("data-theme", look.theme);
  } catch (denied) {}

  // Shows the message above whatever is on the page: what the person typed stays visible and can be copied.
  function tell(words, detail) {
    var box = document.getElementById("fault") || document.createElement("div");
    box.id = "fault";
    box.setAttribute("role", "alert");
    box.textContent = "";
    // Of a page that has not come it is the heading.
    var first = document.getElementById("boot") ? "h1" : "p";
    [[first, words[0], "vi"], ["p", words[1], "en"], ["code", detail, ""]].forEach(function (line) {
      if (!line[1]) return;
      var part = box.appendChild(document.createElement(line[0]));
      part.lang = line[2];
      part.textContent = line[1];
    });
    root.setAttribute("data-boot", "failed");
    document.body.insertBefore(box, document.body.firstChild);
  }

  function note(kind, text) {
    faults.push(kind + ": " + text);
  }

  // The app has ended. What came first is the cause: whatever the broken app meets afterwards only follows from it.
  var stopped = false;
  function stop() {
    if (!stopped) tell(WORDS.stopped, faults.slice(0, 4).join("\n"));
    stopped = true;
  }

  // The engine itself broke the wasm off: its memory or its stack ran out, or it has a fault of its own. As after a panic,
  // nothing in memory is to be trusted.
  function isTrap(fault) {
    return (fault && fault.name === "RuntimeError") || /call stack|too much recursion/.test(String(fault));
  }

  window.addEventListener("error", function (event) {
    note("error", event.message || String(event.error));
    if (isTrap(event.error)) stop();
  });
  window.addEventListener("unhandledrejection", function (event) {
    note("rejection", String(event.reason));
    if (isTrap(event.reason)) stop();
  });
  // A panic ends the wasm for good (`panic = "abort"`), any other error but a trap leaves it running. The panic says so
  // itself (boot/mod.rs), because an engine may mask the error of a page opened as a file.
  document.addEventListener("so-nguon-stopped", function (event) {
    note("panic", String(event.reason));
    // Before the app stands it may be the engine's fault, seen by whoever hands out memory (WebKit: assertions of dlmalloc).
    if (document.getElementById("boot")) startAgain(event.reason);
    else stop();
  });
  document.addEventListener("securitypolicyviolation", function (event) {
    note("policy", event.violatedDirective + " " + event.blockedURI + " " + event.sample);
  });

  // WebKit breaks a sound start off now and then (wasm-bindgen issue 3470) and takes the next one. Nothing has been typed
  // yet, so the page is loaded once more; its place in the history remembers that it was, and why.
  var AGAIN = "so-nguon-again: ";
  var before = String(history.state).indexOf(AGAIN) === 0 ? history.state : null;
  function startAgain(fault) {
    if (before || stopped) return stop();
    try {
      history.replaceState(AGAIN + fault, "");
    } catch (denied) {
      return stop();
    }
    location.reload();
  }

  document.addEventListener("DOMContentLoaded", function () {
    // The hosted page names its wasm; the single file carries it, and if it carries none it is torn.
    var glue = document.querySelector("script[data-wasm]");
    var inside = document.getElementById("wasm");
    if (!window.WebAssembly || !window.Promise || (inside && !window.DecompressionStream)) return tell(WORDS.old);
    var parts = window.soNguonParts;
    if (typeof wasm_bindgen === "undefined" || !parts || !(glue || inside)) {
      return tell(!glue ? WORDS.torn : location.protocol === "file:" ? WORDS.file : WORDS.load);
    }
    Promise.resolve()
      .then(function () {
        return inside ? parts.unpack(inside) : parts.follow(glue.dataset.wasm, +glue.dataset.size);
      })
      .then(function (wasm) {
        return wasm_bindgen({ module_or_path: wasm });
      })
      .then(
        function () {
          if (before) {
            console.warn(before);
            history.replaceState(null, "");
          }
        },
        function (fault) {
          note("boot", String(fault));
          // A panic while starting has already been told, and in more words.
          if (isTrap(fault)) startAgain(fault);
          else tell(inside ? WORDS.torn : WORDS.load, String(fault));
        }
      );
  });
})();
