/// The style of the page: a column for reading, three rules in a table, themes for light, dark and paper.
enum HTMLStyle {
    static let sheet = """
        :root { --ink:#1a1a1a; --soft:#5c5c5c; --hair:#d8d4cc; --paper:#fffefb; --wash:#f4f1ea; --link:#7a1f22; color-scheme:light dark }
        @media (prefers-color-scheme:dark) { :root { --ink:#e9e5dc; --soft:#a9a49a; --hair:#4a4741; --paper:#191816; --wash:#24221f; --link:#e3a29a } }
        * { box-sizing:border-box }
        html { font:17px/1.55 Georgia,"Liberation Serif","Times New Roman",serif; background:var(--paper); color:var(--ink); scroll-padding-top:1rem }
        body { margin:0 auto; padding:2.5rem 1.25rem 5rem; max-width:80rem; display:grid; grid-template-columns:minmax(0,13rem) minmax(0,56rem); gap:0 4rem; align-content:start }
        header,main { grid-column:2 }
        nav { grid-column:1; grid-row:1 / span 2; font:14px/1.45 Arial,Helvetica,"Liberation Sans",sans-serif; position:sticky; top:2.5rem; align-self:start; max-height:calc(100vh - 5rem); overflow-y:auto }
        nav ol { list-style:none; margin:0; padding:0; scroll-target-group:auto }
        nav a { color:var(--soft); text-decoration:none; display:block; padding:.22rem 0 }
        nav a:target-current { color:var(--ink); font-weight:bold }
        nav a:hover { color:var(--ink) }
        h1 { font-size:2.1rem; line-height:1.15; font-weight:normal; margin:0 0 .4rem }
        h2 { font-size:1.45rem; font-weight:normal; margin:3.2rem 0 .8rem; line-height:1.25 }
        .subtitle { color:var(--soft); margin:0 0 .5rem }
        .edition { font:13px/1.5 Arial,Helvetica,"Liberation Sans",sans-serif; color:var(--soft); margin:0 0 2rem }
        a { color:var(--link) } p { margin:0 0 1rem; max-width:40rem }
        .skip { position:absolute; left:-99rem } .skip:focus { left:1rem; top:1rem; background:var(--paper); padding:.4rem .8rem; z-index:2 }
        .n { color:inherit; text-decoration:none; border-bottom:1px dotted var(--soft) }
        .n:hover,.n:focus-visible,.n:target { background:var(--wash); border-bottom-color:var(--link) }
        :focus-visible { outline:2px solid var(--link); outline-offset:2px }
        figure { margin:2.2rem 0 } figure svg { display:block; max-width:none }
        figcaption,caption { font:bold 14px/1.45 Arial,Helvetica,"Liberation Sans",sans-serif; text-align:left; margin:0 0 .6rem; padding:0 0 .5rem; max-width:46rem }
        figcaption b,caption b { color:var(--link) }
        .scroll { overflow-x:auto; max-width:100% }
        table { border-collapse:collapse; font:14.5px/1.4 Arial,Helvetica,"Liberation Sans",sans-serif; font-variant-numeric:tabular-nums lining-nums; min-width:50% }
        main .scroll > table { margin-top:1.6rem }
        thead th,thead td { font-weight:normal; color:var(--soft); text-align:right; padding:.4rem .6rem; vertical-align:bottom }
        thead tr:first-child > * { border-top:1.5px solid var(--ink) } thead tr:last-child > * { border-bottom:.75px solid var(--ink) }
        thead .spanner { text-align:center; border-bottom:.75px solid var(--hair) } thead .l { text-align:left }
        thead th:first-child,tbody th { text-align:left; padding-left:0 } tbody th { font-weight:normal; padding:.32rem .6rem .32rem 0; vertical-align:top } tbody th.r { text-align:right }
        td { text-align:right; padding:.32rem .6rem; vertical-align:top; white-space:nowrap } td.l { text-align:left; white-space:normal; min-width:6rem; max-width:24rem } td.d { white-space:nowrap; min-width:0 } tbody th { min-width:7.5rem; max-width:16rem }
        main tbody tr:last-child > * { border-bottom:1.5px solid var(--ink) } tr.total > * { border-top:.75px solid var(--ink); font-weight:bold } tr.more > * { border-top:0 }
        .mark { color:var(--link) }
        .notes { font:13px/1.5 Arial,Helvetica,"Liberation Sans",sans-serif; color:var(--soft); margin:.6rem 0 2.4rem } .notes p { margin:0 0 .15rem; max-width:46rem } .notes i { color:var(--ink) } .notes a { color:inherit }
        sup { line-height:0 } sup a { text-decoration:none }
        .flag { border-left:3px solid var(--link); padding-left:.9rem }
        code { font:13px/1.4 "Liberation Mono",Menlo,monospace; overflow-wrap:anywhere }
        .sources { list-style:none; padding:0; font:14px/1.5 Arial,Helvetica,"Liberation Sans",sans-serif } .sources li { margin:0 0 .5rem; padding-left:1.2rem; text-indent:-1.2rem } .sources code { color:var(--soft); text-indent:0 } .soft { color:var(--soft) }
        li:target,table:target caption { background:var(--wash) }
        .evidence { grid-column:1 / -1 }
        .evidence > div { display:none; position:fixed; left:0; right:0; bottom:0; max-height:45vh; overflow:auto; background:var(--wash); border-top:1.5px solid var(--link); padding:.8rem max(1.25rem,calc(50vw - 34rem)) 1rem; z-index:1; font:14px/1.5 Arial,Helvetica,"Liberation Sans",sans-serif }
        .evidence > div:target { display:block }
        .evidence h3 { font-size:14px; margin:0 0 .5rem } .evidence .close { float:right; font-weight:normal; margin-left:1rem }
        .evidence td { text-align:left; padding:.12rem .9rem .12rem 0; white-space:normal } .evidence td:first-child { white-space:nowrap } .evidence p { margin:.4rem 0 0 }
        @media (prefers-color-scheme:dark) { figure .ink { fill:#e9e5dc } figure .soft { fill:#a9a49a } figure .rule { stroke:#e9e5dc } figure .rule-soft { stroke:#a9a49a } figure .hair { stroke:#4a4741 } figure .halo { stroke:#191816 } figure .paper { fill:#191816 } figure .track { fill:#33312d } figure .point { fill:#e9e5dc } }
        @media (max-width:62rem) { body { grid-template-columns:minmax(0,1fr) } header,main,nav { grid-column:1; grid-row:auto } nav { position:static; max-height:none; border-bottom:1px solid var(--hair); margin-bottom:2rem; padding-bottom:1rem } nav ol { columns:2 } }
        @media (max-width:30rem) { nav ol { columns:1 } h1 { font-size:1.7rem } }
        @media print { html { font-size:10.5pt; background:#fff; color:#000 } nav,.evidence,.skip { display:none } body { display:block; max-width:none; padding:0 } figure,tr { break-inside:avoid } h2,caption,figcaption { break-after:avoid } .n { border:0 } .scroll { overflow:visible } }
        """
}
