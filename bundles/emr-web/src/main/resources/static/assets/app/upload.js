/** Sending a file with progress; fetch cannot tell how much has gone. */
import { answered, lost } from './connection.js';
import { Problem } from './problem.js';

/**
 * @param {string} path absolute path
 * @param {File} file
 * @param {string} type media type of the request
 * @param {(share: number) => void} progress 0 to 1; 1 means sent, the server is still working
 * @returns {Promise<object|null>} the answer; failures are problems
 */
export function upload(path, file, type, progress) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', path);
    call.setRequestHeader('X-Requested-With', 'jembatan');
    call.setRequestHeader('Content-Type', type);
    call.setRequestHeader('Accept', 'application/json, application/problem+json');
    call.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    call.upload.onload = () => progress(1);
    call.onerror = () => {
      lost();
      reject(new Problem({ status: 0, code: 'offline' }));
    };
    call.onload = () => {
      answered();
      let body = null;
      try {
        body = call.responseText ? JSON.parse(call.responseText) : null;
      } catch (notJson) {
        reject(new Problem({ status: call.status, code: 'answer.broken' }));
        return;
      }
      if (call.status >= 200 && call.status < 300) resolve(body);
      else reject(new Problem({ ...body, status: call.status }));
    };
    call.send(file);
  });
}
