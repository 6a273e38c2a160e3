-- Asks Vestibule before a request is passed on (HAProxy 2.6 or later): `http-request lua.forward-auth SCHEME HOST`, with
-- the application's own scheme and host written out. Deny what is not admitted in the next line, because HAProxy
-- continues after a script that fails. Vestibule listens on port 8080.

local VESTIBULE = "http://127.0.0.1:8080/api/forward-auth"
-- The request headers that Vestibule reads: cookies, and whether a page is being loaded.
local PASSED_ON = { "cookie", "accept", "user-agent", "sec-fetch-mode", "sec-fetch-dest" }
-- The answer's headers that go to the application: the identity, and the application's own cookies. Anyone who holds
-- Vestibule's session cookie can act as the person.
local IDENTITY = { "remote-user", "remote-name", "remote-email", "cookie" }

local function values(headers, name)
    local list = {}
    local given = headers[name]
    for i = 0, given and #given or -1 do
        list[#list + 1] = given[i]
    end
    return list
end

local function refuse(txn, status, location)
    local reply = txn:reply({ status = status })
    if location then reply:add_header("location", location) end
    reply:add_header("cache-control", "no-store")
    txn:done(reply)
end

core.register_action("forward-auth", { "http-req" }, function(txn, scheme, host)
    local asked = txn.http:req_get_headers()
    local headers = {
        ["x-forwarded-for"] = { txn.f:src() },
        ["x-forwarded-method"] = { txn.f:method() },
        ["x-forwarded-proto"] = { scheme },
        ["x-forwarded-host"] = { host },
        ["x-forwarded-uri"] = { txn.f:pathq() },
    }
    for _, name in ipairs(PASSED_ON) do
        local list = values(asked, name)
        -- One header for each name: with several, HAProxy's HTTP client writes more than fits its buffer.
        if #list > 0 then headers[name] = { table.concat(list, name == "cookie" and "; " or ", ") } end
    end
    local answer = core.httpclient():get({ url = VESTIBULE, headers = headers, timeout = 5000 })
    if not answer or answer.status ~= 200 then
        local known = answer and (answer.status == 302 or answer.status == 401 or answer.status == 403)
        return refuse(txn, known and answer.status or 503, known and values(answer.headers, "location")[1])
    end
    if (values(answer.headers, "remote-user")[1] or "") == "" then return refuse(txn, 403) end
    for _, name in ipairs(IDENTITY) do
        local value = values(answer.headers, name)[1] or ""
        txn.http:req_del_header(name)
        if value ~= "" then txn.http:req_set_header(name, value) end
    end
    txn:set_var("txn.admitted", true)
end, 2)
