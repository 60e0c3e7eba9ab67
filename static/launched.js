"use strict";
// Files that the system opens with the installed app. Shared with the app: onusOnLaunch(callback) calls back with each array
// of files, those from before the app was there, too.

var onusOnLaunch;

(() => {
  const early = [];
  let tell = (files) => early.push(...files);

  globalThis.launchQueue?.setConsumer(async ({ files: handles = [] }) => {
    const files = await Promise.all(Array.from(handles, (handle) => handle.getFile()));
    if (files.length > 0) tell(files);
  });

  onusOnLaunch = (callback) => {
    tell = callback;
    if (early.length > 0) callback(early.splice(0));
  };
})();
