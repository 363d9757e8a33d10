// Posts a file as the one comment about contracts of a pull request, or updates the comment that is there.
// Usage: node eng/contract-comment.mjs FILE
//   GITHUB_TOKEN, GITHUB_REPOSITORY (owner/name), PULL_REQUEST (its number), GITHUB_API_URL (https://api.github.com by default)
// Exit codes: 0 posted, updated, unchanged or not allowed to (pull requests from forks have a token that may only read), 1 failed, 2 usage.
import { readFile } from 'node:fs/promises';

const marker = '<!-- contract-diff -->';
const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, PULL_REQUEST: number } = process.env;
const api = process.env.GITHUB_API_URL || 'https://api.github.com';
const [file, ...rest] = process.argv.slice(2);

if (!file || rest.length > 0 || !token || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^[1-9]\d*$/.test(number ?? '')) {
  console.error('usage: node eng/contract-comment.mjs FILE, with GITHUB_TOKEN, GITHUB_REPOSITORY and PULL_REQUEST set');
  process.exit(2);
}

class Refused extends Error {}

async function call(method, path, body) {
  const response = await fetch(`${api}/repos/${repository}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'user-agent': 'contract-comment',
      'x-github-api-version': '2022-11-28',
    },
    body: body && JSON.stringify(body),
  });
  if (response.status === 403) throw new Refused(`${method} ${path} is not allowed`);
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
  return response.json();
}

// Only a bot's comment: anybody could write one with the marker.
async function findComment() {
  for (let page = 1; ; page++) {
    const comments = await call('GET', `/issues/${number}/comments?per_page=100&page=${page}`);
    const found = comments.find((comment) => comment.user?.type === 'Bot' && comment.body?.startsWith(marker));
    if (found || comments.length < 100) return found;
  }
}

try {
  const body = `${marker}\n${await readFile(file, 'utf8')}`;
  const comment = await findComment();
  if (comment?.body === body) {
    console.log('contract: the comment is up to date');
  } else if (comment) {
    await call('PATCH', `/issues/comments/${comment.id}`, { body });
    console.log('contract: comment updated');
  } else {
    await call('POST', `/issues/${number}/comments`, { body });
    console.log('contract: comment posted');
  }
} catch (error) {
  if (error instanceof Refused) {
    console.log(`::warning title=Contract::No comment: ${error.message}. The report is in the summary of this run.`);
  } else {
    console.error(`contract: no comment: ${error.message}`);
    process.exitCode = 1;
  }
}
