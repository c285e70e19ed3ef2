// The script of the page for addresses that do not exist: some programs escape the # of a link, and the server is asked
// for a file called %23job-title. The page below that path has what the link meant.
const [path, link] = location.pathname.split(/%(?:25)?23(.*)/);
if (link) location.replace(`${location.origin}${path}#${link}`);
