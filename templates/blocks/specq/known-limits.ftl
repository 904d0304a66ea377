<#import "/lib.ftl" as lib>
<#list limits as limit>
- ${limit.text?remove_ending(".")}.<#if limit.accepted??> Accepted: ${limit.accepted?remove_ending(".")}.</#if><@lib.basis limit/>
</#list>
