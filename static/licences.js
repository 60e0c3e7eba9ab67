"use strict";
// The licence texts of all that is linked in this file. Shared with the app: onusLicences(), a promise of them.

var onusLicences;

(() => {
  let text = null;
  onusLicences = () => (text ??= read());

  async function read() {
    await onusWhole;
    // A development build has them in a file: static/licences.txt.
    return (await onusUnpack("onus-licences")?.text()) ?? "";
  }
})();
