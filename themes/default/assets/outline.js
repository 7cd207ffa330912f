// Opens contents beside the text and marks the part being read.
"use strict";

{
  const list = document.querySelector(".outline details");
  const links = [...list.querySelectorAll("a")];
  const place = link => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const mark = () => {
    const read = links.findLast(
      link => place(link)?.getBoundingClientRect().top < innerHeight / 6);
    for (const link of links) link.ariaCurrent = link === read ? "true" : null;
  };

  list.open = getComputedStyle(list.parentNode).position === "sticky";
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -83%" });
  for (const link of links) observer.observe(place(link));
}
