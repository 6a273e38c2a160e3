-- Asks the door before a request is passed on (HAProxy 2.6 and later). Whatever goes wrong here lets nobody in.

local DOOR = "http://127.0.0.1:8080/api/forward-auth"
-- Written out: nothing that the client sent decides.
local SCHEME, HOST = "http", "localhost:9000"
-- What the door reads: the person's cookies, and whether a page is being loaded.
local PASSED_ON = { "cookie", "accept", "user-agent", "sec-fetch-mode", "sec-fetch-dest" }
local IDENTITY = { "remote-user", "remote-name", "remote-email" }

local function values(headers, name)
    local list = {}
    local given = headers[name]
    for i = 0, given and #given or -1 do
        list[#list + 1] = given[i]
    end
    return list
end

-- The application does not see the door's cookies: whoever has them is the person.
local function own_cookies(cookies)
    local own = {}
    for pair in cookies:gmatch("[^;]+") do
        local name = pair:match("^%s*([^=]*)")
        if not name:gsub("^__%a+%-", ""):match("^vestibule$") and not name:gsub("^__%a+%-", ""):match("^vestibule%-%a+$") then
            own[#own + 1] = pair:match("^%s*(.-)%s*$")
        end
    end
    return table.concat(own, "; ")
end

local function refuse(txn, status, location)
    local reply = txn:reply({ status = status })
    if location then reply:add_header("location", location) end
    reply:add_header("cache-control", "no-store")
    txn:done(reply)
end

core.register_action("forward-auth", { "http-req" }, function(txn)
    local asked = txn.http:req_get_headers()
    local headers = {
        ["x-forwarded-for"] = { txn.f:src() },
        ["x-forwarded-method"] = { txn.f:method() },
        ["x-forwarded-proto"] = { SCHEME },
        ["x-forwarded-host"] = { HOST },
        ["x-forwarded-uri"] = { txn.f:pathq() },
    }
    for _, name in ipairs(PASSED_ON) do
        local list = values(asked, name)
        if #list > 0 then headers[name] = list end
    end
    local answer = core.httpclient():get({ url = DOOR, headers = headers, timeout = 5000 })
    if not answer or answer.status ~= 200 then
        local known = answer and (answer.status == 302 or answer.status == 401 or answer.status == 403)
        return refuse(txn, known and answer.status or 503, known and values(answer.headers, "location")[1])
    end
    for _, name in ipairs(IDENTITY) do
        txn.http:req_set_header(name, values(answer.headers, name)[1] or "")
    end
    local cookies = own_cookies(table.concat(values(asked, "cookie"), "; "))
    txn.http:req_del_header("cookie")
    if cookies ~= "" then txn.http:req_set_header("cookie", cookies) end
end, 0)
