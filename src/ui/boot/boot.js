// The page's starter: brings the wasm to life in both editions and, when that fails, says so in a person's words.
// It must never know what the app is about, store anything, or hide a fault.
// Old syntax on purpose: a browser too old for the app must still be able to read the message.
(function () {
  "use strict";

  // What went wrong on this page, for the person's report and for the tests. Nobody else reads it.
  var faults = (window.soNguonFaults = []);

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

  function paragraph(text, lang) {
    var p = document.createElement("p");
    p.lang = lang;
    p.textContent = text;
    return p;
  }

  // Shows the message above whatever is on the page: what the person typed stays visible and can be copied.
  function tell(words, detail) {
    var box = document.getElementById("boot") || document.createElement("div");
    box.id = "boot";
    box.setAttribute("role", "alert");
    box.textContent = "";
    box.appendChild(paragraph(words[0], "vi"));
    box.appendChild(paragraph(words[1], "en"));
    if (detail) {
      var code = document.createElement("code");
      code.textContent = detail;
      box.appendChild(code);
    }
    document.body.insertBefore(box, document.body.firstChild);
    return box;
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
    var text = event.message || String(event.error);
    note("error", text);
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
    stop();
  });
  document.addEventListener("securitypolicyviolation", function (event) {
    note("policy", event.violatedDirective + " " + event.blockedURI + " " + event.sample);
  });

  // The single file carries the wasm inside, deflated and in base64.
  function unpack(block) {
    var packed = atob(block.textContent.trim());
    var bytes = new Uint8Array(packed.length);
    for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    block.remove(); // a megabyte of text that nobody needs any more
    var flow = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(flow).arrayBuffer();
  }

  // The parts of the worker, once it was needed: its glue and its wasm.
  var worker = null;
  var named = document.querySelector("script[data-worker]");

  function partOf(what) {
    var inside = document.getElementById(what);
    if (inside) return unpack(inside);
    return fetch(named.getAttribute("data-" + what)).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status + " " + what);
      return answer.arrayBuffer();
    });
  }

  // Starts a worker: of text in both editions, so that it is held to the page's own policy in both.
  window.soNguonWorker = function () {
    worker = worker || Promise.all([partOf("worker"), partOf("worker-wasm")]);
    return worker.then(
      function (parts) {
        var begin = "\nonmessage=function(e){onmessage=null;wasm_bindgen({module_or_path:e.data}).catch(reportError)}";
        var address = URL.createObjectURL(new Blob([parts[0], begin], { type: "text/javascript" }));
        var begun = new Worker(address);
        setTimeout(URL.revokeObjectURL, 60000, address);
        begun.postMessage(parts[1]);
        return begun;
      },
      function (fault) {
        worker = null; // the next who asks tries again
        throw fault;
      }
    );
  };

  // Whether this visit will need both parts at once: something is stored, or the address names a page.
  function needsAll() {
    try {
      return location.hash.length > 2 || localStorage.length > 0;
    } catch (denied) {
      return false;
    }
  }

  // All of the app is there: what would have made the first page wait may begin.
  function whole() {
    window.soNguonWhole = true;
    // Never at once: the app itself may be waiting for the rest, in the middle of something.
    setTimeout(function () {
      document.dispatchEvent(new Event("so-nguon-whole"));
    }, 0);
  }

  // What one clicks or types into to ask something of the app.
  var ASKS = "a, button, input, select, textarea, label, summary, form, [role]";

  // What can be said again, word for word, once the rest is there; how a copy of it is made.
  var AGAIN_AS = { click: "MouseEvent", input: "Event", change: "Event", hashchange: "HashChangeEvent" };

  // The hosted page's wasm comes in two parts. The rest is fetched beside the first where it will be needed at once, else
  // once the first page stands; or when the first part calls for it before that. Gives back what fetches it.
  function inTwo(address) {
    var first, told, module;
    var held = [];
    function isThere() {
      return first.exports.rest_ready.value;
    }
    function bring() {
      module =
        module ||
        fetch(address)
          .then(function (answer) {
            if (!answer.ok) throw new Error(answer.status + " " + address);
            return answer.arrayBuffer();
          })
          .then(WebAssembly.compile)
          .catch(function (fault) {
            module = null; // whoever needs it next tries again
            throw fault;
          });
      return module;
    }
    // Nothing is lost when it cannot be brought: whoever needs it asks again, and says so if that fails too.
    function never() {}
    if (needsAll()) bring().catch(never);
    function join(module) {
      if (isThere()) return;
      new WebAssembly.Instance(module, { first: first.exports });
      first.exports.rest_ready.value = 1;
      if (told) told.remove();
      whole();
    }
    function refuse(fault) {
      told = tell(WORDS.load, String(fault));
    }
    function atOnce() {
      var request = new XMLHttpRequest();
      request.open("GET", address, false);
      // A request that is waited for may only bring text: one character a byte.
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send();
      if (request.status >= 400) throw new Error(request.status + " " + address);
      var bytes = new Uint8Array(request.responseText.length);
      for (var i = 0; i < bytes.length; i++) bytes[i] = request.responseText.charCodeAt(i) & 255;
      join(new WebAssembly.Module(bytes));
    }
    // For what nobody asked for, in the middle of the app's work, and for what cannot be said again.
    function fetchRest() {
      window.soNguonWaited = true; // for the tests: somebody had to wait for the rest
      try {
        atOnce();
      } catch (fault) {
        refuse(fault);
        throw fault;
      }
    }
    function say() {
      var all = held;
      held = [];
      document.body.removeAttribute("aria-busy");
      all.forEach(function (event) {
        event.target.dispatchEvent(new window[AGAIN_AS[event.type]](event.type, event));
      });
    }
    // Whoever is quicker than the line waits here, before the app hears of it, and the page goes on meanwhile: to wait in the
    // middle of the app's work would stop it, and some engines lose what is clicked then. What cannot be had now has not been
    // asked for either: the user asks again.
    function waitFirst(event) {
      var at = event.target;
      if (!first || isThere() || (at && at.closest && !at.closest(ASKS))) return;
      if (!AGAIN_AS[event.type]) {
        try {
          return fetchRest();
        } catch (fault) {
          event.preventDefault();
          return event.stopImmediatePropagation();
        }
      }
      window.soNguonWaited = true;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (held.push(event) > 1) return;
      document.body.setAttribute("aria-busy", "true");
      bring()
        .then(join)
        .then(say, function (fault) {
          held = [];
          document.body.removeAttribute("aria-busy");
          refuse(fault);
        });
    }
    ["click", "input", "change", "submit", "paste", "drop", "hashchange"].forEach(function (kind) {
      window.addEventListener(kind, waitFirst, true);
    });
    ["instantiate", "instantiateStreaming"].forEach(function (way) {
      var real = WebAssembly[way];
      WebAssembly[way] = function (source, imports) {
        imports.starter = { fetch: fetchRest };
        return real.call(WebAssembly, source, imports).then(function (made) {
          first = made.instance || made;
          if (!module) return made;
          return module.then(join).catch(never).then(function () {
            return made;
          });
        });
      };
    });
    return function () {
      if (!isThere()) bring().then(join).catch(never);
    };
  }

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

  function start() {
    var inside = document.getElementById("wasm");
    var glue = document.querySelector("script[data-wasm]");
    if (!window.WebAssembly || !window.Promise || (inside && !window.DecompressionStream)) return tell(WORDS.old);
    if (typeof wasm_bindgen === "undefined") {
      return tell(inside ? WORDS.torn : location.protocol === "file:" ? WORDS.file : WORDS.load);
    }
    var rest = glue && glue.getAttribute("data-rest");
    var fetchRest = !inside && rest ? inTwo(rest) : function () {};
    if (inside || !rest) whole();
    Promise.resolve(inside || glue.getAttribute("data-wasm"))
      .then(function (source) {
        return inside ? unpack(source) : source;
      })
      .then(function (wasm) {
        return wasm_bindgen({ module_or_path: wasm });
      })
      .then(
        function () {
          var box = document.getElementById("boot");
          if (box && box.getAttribute("role") === "status") box.remove();
          if (before) {
            console.warn(before);
            history.replaceState(null, "");
          }
          setTimeout(fetchRest, 0);
        },
        function (fault) {
          note("boot", String(fault));
          // A panic while starting has already been told, and in more words.
          if (isTrap(fault)) startAgain(fault);
          else tell(inside ? WORDS.torn : WORDS.load, String(fault));
        }
      );
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
