/// The one script of the page: it marks the current place in the contents. Everything else works without it.
enum HTMLScript {
    static let text = """
        (function(){var links=[].slice.call(document.querySelectorAll("nav a")),places=[];\
        links.forEach(function(link){var place=document.getElementById(link.hash.slice(1));if(place)places.push([place,link])});\
        function mark(){var now=null,end=innerHeight+scrollY>=document.documentElement.scrollHeight-4;\
        places.forEach(function(pair){if(end||pair[0].getBoundingClientRect().top<innerHeight*0.35)now=pair[1]});\
        links.forEach(function(link){if(link===now)link.setAttribute("aria-current","location");\
        else link.removeAttribute("aria-current")})}\
        addEventListener("scroll",mark,{passive:true});mark()})()
        """

    /// What the page's policy lets run: the SHA-256 of `text` (a test holds the two together).
    static let digest = "sha256-89qVq8N+vrbvbaHyKDQebRArQH4GRsbqFRLDjMEBjC0="
}
