"use strict";
// The second module, for the files of office programs: in the page from the beginning, started in a
// worker when it is first asked for something. Shared with the app: onusOffice(task, ...parameters),
// a promise of what the module's function of that name returns (crates/office/src/module.rs).
//
// page -> worker: { module } once, then { id, task, parameters }
// worker -> page: { id, result } or { id, error }, `error` being a sentence
//
// A module that has failed is not asked again: the next task starts another.

var onusOffice;

(() => {
  let worker = null;
  let last = 0;
  const waiting = new Map();

  onusOffice = async (task, ...parameters) => {
    worker ??= started();
    const asked = await worker;
    return new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      asked.postMessage({ id, task, parameters });
    });
  };

  async function started() {
    await onusWhole;
    const glue = await script();
    const address = URL.createObjectURL(new Blob([glue, `\n(${serve})();`], { type: "text/javascript" }));
    const begun = new Worker(address);
    begun.onmessage = ({ data }) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.failed) end();
      if ("error" in data) asker.reject(data.error);
      else asker.resolve(data.result);
    };
    begun.onerror = () => end();
    begun.postMessage({ module: await module() });
    return begun;

    // Whoever waits is told, and the next task begins anew.
    function end() {
      begun.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject("The part of Onus for office files has stopped: try again.");
      waiting.clear();
    }
  }

  // In the one file both are in elements of their own; a development build fetches them.
  async function script() {
    const inline = document.getElementById("onus-office-script");
    return inline ? inline.textContent : (await fetch("./onus-office.js")).text();
  }

  let unpacked = null;
  function module() {
    unpacked ??= onusUnpack("onus-office-wasm")?.arrayBuffer();
    return unpacked ?? fetch("./onus-office_bg.wasm").then((answer) => answer.arrayBuffer());
  }

  // Runs in the worker, after the glue that defines wasm_bindgen.
  function serve() {
    let ready;
    onmessage = async ({ data: { module, id, task, parameters } }) => {
      if (module) {
        ready = wasm_bindgen({ module_or_path: module });
        return;
      }
      try {
        await ready;
        // A text that came in parts.
        const whole = await Promise.all(parameters.map((it) => (it instanceof Blob ? it.text() : it)));
        postMessage({ id, result: wasm_bindgen[task](...whole) });
      } catch (error) {
        const failed = error instanceof Error;
        postMessage({ id, failed, error: failed ? `The part of Onus for office files failed: ${error.message}.` : String(error) });
      }
    };
  }
})();
