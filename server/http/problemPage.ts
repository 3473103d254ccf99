import type { Request } from 'express';
import { escaped } from '../contract/escaped.ts';
import type { Problem } from '../contract/problem.ts';

/** Whether people open an address that is none of the API’s, so that the browser shows them what comes. */
export const isOpened = (request: Request): boolean =>
  !/^\/api(?:\/|$)/.test(request.baseUrl + request.path) && request.accepts(['json', 'html']) === 'html';

const style =
  ':root{color-scheme:light dark}body{max-width:34rem;margin:15vh auto;padding:0 1.5rem;font:16px/1.5 system-ui,sans-serif}';

/** A problem for people to read, where no page of ours is there to say it: nobody signed in, or the address is another. */
export const problemPage = ({ title, detail, requestId }: Problem): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Entente</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p><a href="">Try again</a></p>
<p><small>Request ${escaped(requestId)}</small></p>
</body>
</html>
`;
