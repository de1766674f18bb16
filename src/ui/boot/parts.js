// Brings the parts of the page that are not text: its wasm, and a worker's when it is first needed.
// It must never know what is in them, nor say anything: whoever asks is told why a part could not be had.
(function () {
  "use strict";

  // The single file carries its parts inside, deflated and in base64.
  function unpack(block) {
    var packed = atob(block.textContent.trim());
    var bytes = new Uint8Array(packed.length);
    for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    block.remove(); // a megabyte of text that nobody needs any more
    var flow = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(flow).arrayBuffer();
  }

  function load(address) {
    return fetch(address).then(function (answer) {
      // A host that was renewed has these parts no longer, or gives its first page instead of them.
      var instead = /html/.test(answer.headers.get("content-type"));
      if (answer.ok && !instead) return answer;
      var fault = new Error(answer.status + " " + address);
      fault.gone = instead || answer.status === 404 || answer.status === 410;
      throw fault;
    });
  }

  // Brings the wasm, and shows how much of it is there while a slow line brings it. What is counted is a copy, so that the
  // engine goes on compiling the answer as it comes.
  function follow(address, size) {
    return load(address).then(function (answer) {
      var bar = document.querySelector(".boot-bar");
      var reader = answer.clone().body.getReader();
      var got = 0;
      if (size > 0) bar.max = size;
      setTimeout(function () {
        bar.hidden = false; // a quick one shows none
      }, 400);
      (function read() {
        reader.read().then(function (part) {
          if (part.done) return;
          got += part.value.length;
          if (size > 0) bar.value = got;
          read();
        }, function () {}); // the answer itself tells
      })();
      return answer;
    });
  }

  // A part of the worker, from the file or from the host.
  function partOf(what) {
    var inside = document.getElementById(what);
    if (inside) return unpack(inside);
    return load(document.querySelector("script[data-worker]").getAttribute("data-" + what)).then(function (answer) {
      return answer.arrayBuffer();
    });
  }

  // Starts a worker: of text in both editions, so that it is held to the page's own policy in both.
  var worker = null;
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

  window.soNguonParts = { unpack: unpack, follow: follow };
})();
