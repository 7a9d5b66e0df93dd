"""The parts of the page that an editor reviews in a browser: the article beside what was found in it."""
