/** Key in local storage for what the browser said when it refused to sync; absent while all is well. Apart, so that the background carries no view. */
export const SYNC_ERROR_KEY = 'sync-error';
